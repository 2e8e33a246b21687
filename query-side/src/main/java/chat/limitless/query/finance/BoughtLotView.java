package chat.limitless.query.finance;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// A row of `credit_lot`, to tell what a refund of its purchase would find.
@Entity
@Immutable
@Table(name = "credit_lot")
@SuppressWarnings("NullAway.Init")
class BoughtLotView {
    @Id
    long grantedPosition;

    String accountId;

    @Nullable
    String purchaseId;

    long remainingMicros;

    protected BoughtLotView() {}
}
