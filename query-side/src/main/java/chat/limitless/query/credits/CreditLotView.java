package chat.limitless.query.credits;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// A row of `credit_lot`, to read. The position of its grant is the key here: lot ids are unique per account only.
@Entity
@Immutable
@Table(name = "credit_lot")
@SuppressWarnings("NullAway.Init")
class CreditLotView {
    @Id
    long grantedPosition;

    String accountId;
    String lotId;
    String kind;
    long sizeMicros;
    long remainingMicros;
    long spentMicros;
    long expiredMicros;
    long revokedMicros;
    long repaidMicros;
    long adjustedMicros;
    long frozenMicros;
    long debtMicros;

    @Nullable
    String purchaseId;

    long paidMinor;

    @Nullable
    String currency;

    String reason;
    long grantedAtMicros;
    long expiresAtMicros;

    protected CreditLotView() {}
}
