package chat.limitless.command.payments.process;

import chat.limitless.api.payments.PurchaseEvent;
import chat.limitless.api.payments.PurchaseEvent.CheckoutOpened;
import chat.limitless.api.payments.PurchaseEvent.ClaimCalculated;
import chat.limitless.api.payments.PurchaseEvent.DisputeRecorded;
import chat.limitless.api.payments.PurchaseEvent.FraudWarned;
import chat.limitless.api.payments.PurchaseEvent.FraudWarningCleared;
import chat.limitless.api.payments.PurchaseEvent.ParkedPurchaseResolved;
import chat.limitless.api.payments.PurchaseEvent.PaymentPending;
import chat.limitless.api.payments.PurchaseEvent.PurchaseClosed;
import chat.limitless.api.payments.PurchaseEvent.PurchaseCredited;
import chat.limitless.api.payments.PurchaseEvent.PurchasePaid;
import chat.limitless.api.payments.PurchaseEvent.PurchaseParked;
import chat.limitless.api.payments.PurchaseEvent.PurchaseStarted;
import chat.limitless.api.payments.PurchaseEvent.RefundRecorded;
import chat.limitless.api.payments.PurchaseEvent.RefundRefused;
import chat.limitless.api.payments.PurchaseEvent.RefundRequested;
import chat.limitless.command.payments.recharge.process.RechargeProcess;
import chat.limitless.command.tasks.TaskOrder;
import java.util.List;

/// What has to be done next when something happened to a purchase. It only drives: that nothing happens twice is
/// guarded where it is decided.
final class PurchaseProcess {

    /// Makes the payment page.
    static final String OPEN_CHECKOUT = "payments.open-checkout";
    /// Asks the provider whether it was paid.
    static final String ASK_PROVIDER = "payments.ask-provider";
    /// Grants what was bought.
    static final String GRANT_CREDITS = "payments.grant-credits";

    /// Brings the account to the levels that refunds and disputes leave.
    static final String APPLY_CLAIM = "payments.apply-claim";
    /// Asks the provider to give money back.
    static final String REFUND = "payments.refund";

    private PurchaseProcess() {}

    static List<TaskOrder> step(PurchaseEvent event, PurchaseProperties properties) {
        var purchase = event.purchaseId().value();
        return switch (event) {
            case PurchaseStarted started -> {
                var payingKind = started.offSession() ? RechargeProcess.CHARGE : OPEN_CHECKOUT;
                yield List.of(TaskOrder.of(payingKind, purchase, started.startedAt()));
            }
            case CheckoutOpened opened ->
                List.of(TaskOrder.of(
                        ASK_PROVIDER,
                        purchase,
                        properties.nextAsk(opened.openedAt(), opened.openedAt(), opened.expiresAt())));
            // The order to ask stands until the purchase has ended.
            case PaymentPending _ -> List.of();
            case PurchasePaid paid -> List.of(TaskOrder.of(GRANT_CREDITS, purchase, paid.paidAt()));
            case PurchaseCredited _ -> List.of();
            case PurchaseClosed _ -> List.of();
            case PurchaseParked _, ParkedPurchaseResolved _ -> List.of();
            // What follows from these is told by the levels.
            case RefundRecorded _, RefundRefused _, DisputeRecorded _ -> List.of();
            case FraudWarned _, FraudWarningCleared _ -> List.of();
            case RefundRequested asked -> List.of(MakeRefund.order(asked));
            case ClaimCalculated claim ->
                List.of(new TaskOrder(
                        APPLY_CLAIM + ":" + purchase + ":" + claim.version(),
                        APPLY_CLAIM,
                        purchase,
                        claim.calculatedAt()));
        };
    }
}
