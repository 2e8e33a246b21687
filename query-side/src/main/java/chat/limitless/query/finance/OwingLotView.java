package chat.limitless.query.finance;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// A row of `credit_lot`, to read across accounts.
@Entity
@Immutable
@Table(name = "credit_lot")
@SuppressWarnings("NullAway.Init")
class OwingLotView {
    @Id
    long grantedPosition;

    String accountId;
    String lotId;

    @Nullable
    String purchaseId;

    long sizeMicros;
    long spentMicros;
    long revokedMicros;
    long debtMicros;

    @Nullable
    String writeOffBy;

    @Nullable
    Long writeOffAtMicros;

    @Nullable
    String writeOffRejectedBy;

    @Nullable
    Long writeOffRejectedAtMicros;

    @Nullable
    String writeOffRejectedFor;

    long grantedAtMicros;

    protected OwingLotView() {}
}
