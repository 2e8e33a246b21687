package chat.limitless.query.payments;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// A row of `purchase_parked`, to read.
@Entity
@Immutable
@Table(name = "purchase_parked")
@SuppressWarnings("NullAway.Init")
class ParkedPurchaseView {
    @Id
    long position;

    String purchaseId;
    int parkedNumber;
    String reason;
    long paidMinor;
    String paidCurrency;

    @Nullable
    String sessionId;

    @Nullable
    String paymentId;

    long parkedAtMicros;

    @Nullable
    String resolvedReason;

    @Nullable
    String resolvedBy;

    @Nullable
    Long resolvedAtMicros;

    @Nullable
    String reversalId;

    protected ParkedPurchaseView() {}
}
