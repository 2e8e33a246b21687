package chat.limitless.query.finance;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/// A row of `purchase`, to read whoever bought.
@Entity
@Immutable
@Table(name = "purchase")
@SuppressWarnings("NullAway.Init")
class RefundablePurchaseView {
    @Id
    String purchaseId;

    String userId;
    String status;
    long creditsMicros;
    long amountMinor;
    String currency;
    long refundedMinor;
    long disputedMinor;
    long lostMinor;

    protected RefundablePurchaseView() {}
}
