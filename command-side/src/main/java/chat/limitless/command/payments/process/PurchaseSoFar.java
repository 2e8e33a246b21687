package chat.limitless.command.payments.process;

import chat.limitless.api.payments.PurchaseEvent;
import chat.limitless.api.payments.PurchaseEvent.CheckoutOpened;
import chat.limitless.api.payments.PurchaseEvent.PaymentPending;
import chat.limitless.api.payments.PurchaseEvent.PurchaseClosed;
import chat.limitless.api.payments.PurchaseEvent.PurchaseCredited;
import chat.limitless.api.payments.PurchaseEvent.PurchasePaid;
import chat.limitless.api.payments.PurchaseEvent.PurchaseParked;
import chat.limitless.api.payments.PurchaseEvent.PurchaseStarted;
import org.jspecify.annotations.Nullable;

/// What has happened to one purchase, as the tasks that drive it need to know it.
///
/// @param started how it began
/// @param opened its latest payment page
/// @param pending whether the money is on its way
/// @param paid the payment that counts
/// @param credited whether the credits were granted
/// @param closed whether it ended without money
public record PurchaseSoFar(
        PurchaseStarted started,
        @Nullable CheckoutOpened opened,
        boolean pending,
        @Nullable PurchasePaid paid,
        boolean credited,
        boolean closed) {

    static PurchaseSoFar begin(PurchaseStarted started) {
        return new PurchaseSoFar(started, null, false, null, false, false);
    }

    PurchaseSoFar with(PurchaseEvent event) {
        return switch (event) {
            case PurchaseStarted _ -> this;
            case CheckoutOpened next -> new PurchaseSoFar(started, next, pending, paid, credited, closed);
            case PaymentPending _ -> new PurchaseSoFar(started, opened, true, paid, credited, closed);
            case PurchasePaid next -> new PurchaseSoFar(started, opened, pending, next, credited, closed);
            case PurchaseCredited _ -> new PurchaseSoFar(started, opened, pending, paid, true, closed);
            case PurchaseClosed _ -> new PurchaseSoFar(started, opened, pending, paid, credited, true);
            // A person looks at it; the payment page is still asked about.
            case PurchaseParked _ -> this;
            default -> this;
        };
    }

    /// Whether nothing more is to be asked of the provider.
    public boolean isSettled() {
        return paid != null || closed;
    }
}
