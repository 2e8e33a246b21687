package chat.limitless.command.payments.process;

import chat.limitless.api.Ids;
import chat.limitless.api.payments.PurchaseId;
import chat.limitless.command.payments.port.ReversalProvider;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Finds the purchase that a payment at the provider belongs to: disputes, warnings and refunds made by hand know
/// nothing
/// of ours.
@Component
class PurchaseOfPayment {

    private final PaymentNotes notes;
    private final ReversalProvider provider;

    PurchaseOfPayment(PaymentNotes notes, ReversalProvider provider) {
        this.notes = notes;
        this.provider = provider;
    }

    /// By what we told the provider, else by our own list, else by what we told the provider about the payment.
    Optional<PurchaseId> find(@Nullable String reference, @Nullable String paymentId) {
        var told = named(reference);
        if (told.isPresent() || paymentId == null) {
            return told;
        }
        return notes.find(paymentId).or(() -> provider.referenceOf(paymentId).flatMap(PurchaseOfPayment::named));
    }

    /// The purchase a reference names; empty when it is none of ours.
    static Optional<PurchaseId> named(@Nullable String reference) {
        return reference != null && Ids.isWellFormed("pay_", reference)
                ? Optional.of(new PurchaseId(reference))
                : Optional.empty();
    }

    /// Notes whose a payment is, as part of the transaction that is open; the first note stands.
    void note(@Nullable String paymentId, PurchaseId purchaseId) {
        if (paymentId != null) {
            notes.note(paymentId, purchaseId);
        }
    }
}
