package chat.limitless.query.finance;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// A row of `purchase`, to read whoever bought.
@Entity
@Immutable
@Table(name = "purchase")
@SuppressWarnings("NullAway.Init")
class FinancePurchaseView {
    @Id
    String purchaseId;

    String userId;
    String packId;
    String status;
    long creditsMicros;
    long amountMinor;
    String currency;
    long startedAtMicros;
    long startedPosition;
    long refundedMinor;
    long disputedMinor;
    long lostMinor;
    long wonMinor;
    boolean automatic;
    boolean suspected;
    long updatedAtMicros;

    @Nullable
    String paymentId;

    protected FinancePurchaseView() {}
}
