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

    /// Whether the credits were bought with this payment, which without an id is the one that counts.
    boolean boughtCredits(PurchaseEvent event, @Nullable String paymentIntentId, String currency) {
        return paid(event)
                .filter(paid -> isAbout(paid, paymentIntentId))
                .filter(paid -> paid.currency().equalsIgnoreCase(currency))
                .isPresent();
    }

    /// Whether something was paid and none of it counts: that has brought no credits, and brings none by itself.
    boolean isOnlyParked(PurchaseEvent event) {
        return paid(event).isEmpty()
                && history.all(event.purchaseId().value(), PurchaseParked.class).stream()
                        .anyMatch(PurchaseParked::concernsPayment);
    }

    static boolean isAbout(PurchasePaid paid, @Nullable String paymentIntentId) {
        return paymentIntentId == null || paymentIntentId.equals(paid.paymentIntentId());
    }
}
