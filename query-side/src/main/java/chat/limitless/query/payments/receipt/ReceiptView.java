package chat.limitless.query.payments.receipt;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// A row of `purchase_receipt`, to read.
@Entity
@Immutable
@Table(name = "purchase_receipt")
@SuppressWarnings("NullAway.Init")
class ReceiptView {
    @Id
    String purchaseId;

    String userId;
    String packId;
    long creditsMicros;
    long amountMinor;
    String currency;
    boolean liveMode;

    @Nullable
    String paymentIntentId;

    @Nullable
    Long paidAtMicros;

    @Nullable
    Long paidPosition;

    protected ReceiptView() {}
}
