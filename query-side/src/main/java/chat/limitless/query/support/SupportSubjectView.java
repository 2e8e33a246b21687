package chat.limitless.query.support;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// What support may know of a user before a look was announced: that the account exists.
@Entity
@Immutable
@Table(name = "user_profile")
@SuppressWarnings("NullAway.Init")
class SupportSubjectView {
    @Id
    String userId;

    @Nullable
    String emailLookup;

    long registeredAtMicros;

    protected SupportSubjectView() {}
}
