package chat.limitless.query.payments.receipt;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// What a receipt reads of a user's profile: name and address, sealed with their key.
@Entity
@Immutable
@Table(name = "user_profile")
@SuppressWarnings("NullAway.Init")
class BuyerView {

    /// The places the columns were sealed for.
    static final String NAME = "user_profile.name_sealed";

    static final String EMAIL = "user_profile.email_sealed";

    @Id
    String userId;

    byte @Nullable [] nameSealed;
    byte @Nullable [] emailSealed;

    protected BuyerView() {}
}
