package chat.limitless.query.accounts;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// A row of `user_profile`, to read.
@Entity
@Immutable
@Table(name = "user_profile")
@SuppressWarnings("NullAway.Init")
class UserProfileView {
    @Id
    String userId;

    byte @Nullable [] nameSealed;
    byte @Nullable [] emailSealed;

    @Nullable
    String emailLookup;

    boolean roleSupport;
    boolean roleFinance;
    boolean roleAdmin;
    boolean disabled;
    long registeredAtMicros;
    long registeredPosition;

    protected UserProfileView() {}
}
