package chat.limitless.command.mail.letter;

import chat.limitless.api.payments.PurchaseEvent;
import chat.limitless.api.payments.PurchaseEvent.PurchasePaid;
import chat.limitless.api.payments.PurchaseEvent.PurchaseParked;
import chat.limitless.command.mail.MailHistory;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What a purchase was paid with, as far as a letter has to know it. A payment beside the one that counts, a second one
/// or one that did not fit, has brought no credits: what happens to it takes none.
@Component
class PaymentsOf {

    private final MailHistory history;

    PaymentsOf(MailHistory history) {
        this.history = history;
    }

    /// The payment that counts; empty as long as there is none.
    Optional<PurchasePaid> paid(PurchaseEvent event) {
        return history.all(event.purchaseId().value(), PurchasePaid.class).stream()
                .findFirst();
    }

    /// What the payment that money is taken back of has brought; without an id it is the one that counts. What is told
    /// in another currency is counted by nobody until a person has looked.
    Brought brought(PurchaseEvent event, @Nullable String paymentIntentId, String currency) {
        var paid = paid(event).orElse(null);
        if (paid == null) {
            return isParked(event, paymentIntentId) ? Brought.NOTHING : Brought.UNKNOWN;
        }
        if (!isAbout(paid, paymentIntentId)) {
            return Brought.NOTHING;
        }
        return paid.currency().equalsIgnoreCase(currency) ? Brought.CREDITS : Brought.UNKNOWN;
    }

    /// Whether something was paid and none of it counts: that has brought no credits, and brings none by itself.
    boolean isOnlyParked(PurchaseEvent event) {
        return paid(event).isEmpty() && isParked(event, null);
    }

    /// Without an id, whether any payment was.
    private boolean isParked(PurchaseEvent event, @Nullable String paymentIntentId) {
        return history.all(event.purchaseId().value(), PurchaseParked.class).stream()
                .filter(PurchaseParked::concernsPayment)
                .anyMatch(parked -> paymentIntentId == null || paymentIntentId.equals(parked.paymentIntentId()));
    }

    static boolean isAbout(PurchasePaid paid, @Nullable String paymentIntentId) {
        return paymentIntentId == null || paymentIntentId.equals(paid.paymentIntentId());
    }
}
