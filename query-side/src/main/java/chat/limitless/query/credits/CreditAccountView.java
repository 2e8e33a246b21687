package chat.limitless.query.credits;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// A row of `credit_account`, to read.
@Entity
@Immutable
@Table(name = "credit_account")
@SuppressWarnings("NullAway.Init")
class CreditAccountView {
    @Id
    String accountId;

    String userId;
    long balanceMicros;
    long heldMicros;
    long frozenMicros;
    long debtMicros;

    @Nullable
    Long dayCapMicros;

    @Nullable
    Long monthCapMicros;

    @Nullable
    Long lowBalanceMicros;

    @Nullable
    String timeZone;

    @Nullable
    Long limitsSetAtMicros;

    protected CreditAccountView() {}
}
