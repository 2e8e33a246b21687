package chat.limitless.command.payments.process;

import chat.limitless.api.payments.PurchaseCommand;
import chat.limitless.api.payments.PurchaseCommand.ClosePurchase;
import chat.limitless.api.payments.PurchaseCommand.RecordPayment;
import chat.limitless.api.payments.PurchaseCommand.RecordPaymentPending;
import chat.limitless.api.payments.PurchaseId;
import chat.limitless.command.payments.port.Checkout;
import java.time.Instant;
import java.util.Optional;

/// What the state of a payment page says about its purchase. Granting follows only from money received.
final class PaymentFacts {

    /// The page came to its end unpaid.
    static final String EXPIRED = "expired";
    /// A delayed payment did not come.
    static final String FAILED = "failed";
    /// No page could be made in time.
    static final String ABANDONED = "abandoned";

    private PaymentFacts() {}

    static Optional<PurchaseCommand> of(
            PurchaseId purchaseId, Checkout checkout, boolean liveModeExpected, Instant now) {
        if (checkout.paid()) {
            return Optional.of(new RecordPayment(
                    purchaseId,
                    checkout.sessionId(),
                    checkout.paymentId(),
                    checkout.amountMinor(),
                    checkout.currency(),
                    checkout.liveMode(),
                    liveModeExpected,
                    now));
        }
        return switch (checkout.stage()) {
            case OPEN -> Optional.empty();
            case COMPLETE -> Optional.of(new RecordPaymentPending(purchaseId, checkout.sessionId(), now));
            case EXPIRED -> Optional.of(new ClosePurchase(purchaseId, EXPIRED, now));
        };
    }
}
