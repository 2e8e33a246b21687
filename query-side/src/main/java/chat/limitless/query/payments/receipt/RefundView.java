package chat.limitless.query.payments.receipt;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// A row of `purchase_receipt_refund`, to read. Its last position is the key here: an event changes one row only.
@Entity
@Immutable
@Table(name = "purchase_receipt_refund")
@SuppressWarnings("NullAway.Init")
class RefundView {
    @Id
    long lastPosition;

    String purchaseId;
    String refundId;

    @Nullable
    String paymentIntentId;

    long amountMinor;
    String currency;
    String status;
    long recordedAtMicros;

    protected RefundView() {}
}
