package chat.limitless.query.payments;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// A row of `purchase`, to read.
@Entity
@Immutable
@Table(name = "purchase")
@SuppressWarnings("NullAway.Init")
class PurchaseView {
    @Id
    String purchaseId;

    String userId;
    String packId;
    long creditsMicros;
    long amountMinor;
    String currency;
    String status;

    @Nullable
    String checkoutUrl;

    long startedAtMicros;
    long updatedAtMicros;
    long startedPosition;
    long refundedMinor;
    long disputedMinor;
    long lostMinor;
    long wonMinor;
    boolean automatic;
    boolean suspected;

    protected PurchaseView() {}
}
