package chat.limitless.command.payments.process;

import chat.limitless.api.payments.PurchaseId;
import java.util.Optional;

/// Our own list of whose a payment at the provider is.
interface PaymentNotes {

    /// Adds to it, as part of the transaction that is open; the first note about a payment stands.
    void note(String paymentId, PurchaseId purchaseId);

    /// The purchase noted for a payment.
    Optional<PurchaseId> find(String paymentId);
}
