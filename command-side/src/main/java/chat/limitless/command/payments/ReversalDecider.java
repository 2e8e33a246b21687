package chat.limitless.command.payments;

import chat.limitless.api.RefusalCode;
import chat.limitless.api.Refused;
import chat.limitless.api.payments.PurchaseCommand.ClearFraudWarning;
import chat.limitless.api.payments.PurchaseCommand.RecordDispute;
import chat.limitless.api.payments.PurchaseCommand.RecordFraudWarning;
import chat.limitless.api.payments.PurchaseCommand.RecordRefund;
import chat.limitless.api.payments.PurchaseCommand.RefuseRefund;
import chat.limitless.api.payments.PurchaseCommand.RequestRefund;
import chat.limitless.api.payments.PurchaseEvent;
import chat.limitless.api.payments.PurchaseEvent.DisputeRecorded;
import chat.limitless.api.payments.PurchaseEvent.FraudWarned;
import chat.limitless.api.payments.PurchaseEvent.FraudWarningCleared;
import chat.limitless.api.payments.PurchaseEvent.RefundRecorded;
import chat.limitless.api.payments.PurchaseEvent.RefundRefused;
import chat.limitless.api.payments.PurchaseEvent.RefundRequested;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The rules of what takes money back: refunds, disputes and warnings of fraud. What the provider tells is a fact and
/// is
/// never refused once the purchase is known; it is recorded when it says more than is known already.
final class ReversalDecider {

    private ReversalDecider() {}

    static List<PurchaseEvent> decide(PurchaseState state, RecordRefund command) {
        var price = PurchaseDecider.requireStarted(state);
        var told = new Reversals.Refund(
                command.paymentIntentId(),
                command.requestId(),
                command.amountMinor(),
                command.currency().toLowerCase(Locale.ROOT),
                command.status());
        var known = state.reversals().refunds().get(command.refundId());
        var now = known == null ? told : known.raisedBy(told);
        if (now.equals(known)) {
            return List.of();
        }
        return ClaimCalculation.after(
                state,
                new RefundRecorded(
                        command.purchaseId(),
                        price.userId(),
                        command.refundId(),
                        now.paymentIntentId(),
                        now.requestId(),
                        now.amountMinor(),
                        now.currency(),
                        now.status(),
                        command.at()),
                "refund",
                command.at());
    }

    static List<PurchaseEvent> decide(PurchaseState state, RecordDispute command) {
        var price = PurchaseDecider.requireStarted(state);
        var told = new Reversals.Dispute(
                command.paymentIntentId(),
                command.amountMinor(),
                command.currency().toLowerCase(Locale.ROOT),
                command.status(),
                command.fundsWithdrawn(),
                command.fundsReinstated());
        var known = state.reversals().disputes().get(command.disputeId());
        var now = known == null ? told : known.raisedBy(told);
        if (now.equals(known)) {
            return List.of();
        }
        return ClaimCalculation.after(
                state,
                new DisputeRecorded(
                        command.purchaseId(),
                        price.userId(),
                        command.disputeId(),
                        now.paymentIntentId(),
                        now.amountMinor(),
                        now.currency(),
                        now.status(),
                        now.fundsWithdrawn(),
                        now.fundsReinstated(),
                        command.at()),
                "dispute",
                command.at());
    }

    static List<PurchaseEvent> decide(PurchaseState state, RecordFraudWarning command) {
        var price = PurchaseDecider.requireStarted(state);
        if (state.reversals().warnings().containsKey(command.warningId())) {
            return List.of();
        }
        return ClaimCalculation.after(
                state,
                new FraudWarned(
                        command.purchaseId(),
                        price.userId(),
                        command.warningId(),
                        command.paymentIntentId(),
                        command.freezes(),
                        command.at()),
                "fraud-warning",
                command.at());
    }

    static List<PurchaseEvent> decide(PurchaseState state, ClearFraudWarning command) {
        var price = PurchaseDecider.requireStarted(state);
        var known = state.reversals().warnings().get(command.warningId());
        if (known == null) {
            throw new Refused(RefusalCode.WARNING_UNKNOWN);
        }
        if (known.cleared()) {
            return List.of();
        }
        PurchaseDecider.requireOthersMoney(price, command.actor());
        PurchaseDecider.requireReason(command.reason());
        return ClaimCalculation.after(
                state,
                new FraudWarningCleared(
                        command.purchaseId(),
                        price.userId(),
                        command.warningId(),
                        command.actor(),
                        command.at(),
                        command.reason()),
                "fraud-warning-cleared",
                command.at());
    }

    static List<PurchaseEvent> decide(PurchaseState state, RequestRefund command) {
        var price = PurchaseDecider.requireStarted(state);
        var requestId = command.requestId().value();
        var known = state.reversals().requests().get(requestId);
        if (known != null) {
            if (known.saysTheSameAs(asked(state, command))) {
                return List.of();
            }
            throw new Refused(RefusalCode.REFUND_DIFFERS, Map.of("requestId", requestId));
        }
        PurchaseDecider.requireOthersMoney(price, command.actor());
        PurchaseDecider.requireReason(command.reason());
        var payment = state.payment(command.paymentIntentId());
        if (payment == null || payment.paymentIntentId() == null) {
            throw new Refused(RefusalCode.PURCHASE_NOT_PAID);
        }
        if (Claim.isDisputed(payment, state.reversals())) {
            throw new Refused(RefusalCode.REFUND_DISPUTED);
        }
        long refundable = Claim.refundableMinor(payment, state.reversals());
        if (command.amountMinor() <= 0 || command.amountMinor() > refundable) {
            throw new Refused(
                    RefusalCode.REFUND_TOO_HIGH,
                    Map.of("amountMinor", command.amountMinor(), "refundableMinor", refundable));
        }
        return ClaimCalculation.after(
                state,
                new RefundRequested(
                        command.purchaseId(),
                        price.userId(),
                        command.requestId(),
                        payment.paymentIntentId(),
                        command.amountMinor(),
                        payment.currency(),
                        command.reason(),
                        command.actor(),
                        command.at()),
                "refund-requested",
                command.at());
    }

    private static Reversals.Request asked(PurchaseState state, RequestRefund command) {
        var payment = state.payment(command.paymentIntentId());
        var paymentIntentId = payment == null ? command.paymentIntentId() : payment.paymentIntentId();
        return new Reversals.Request(paymentIntentId, command.amountMinor(), command.reason(), false);
    }

    /// A refusal of a refund the provider has told of meanwhile says nothing more.
    static List<PurchaseEvent> decide(PurchaseState state, RefuseRefund command) {
        var price = PurchaseDecider.requireStarted(state);
        var known = state.reversals().requests().get(command.requestId().value());
        if (known == null) {
            throw new Refused(RefusalCode.REFUND_UNKNOWN);
        }
        if (known.refused() || state.reversals().hasTold(command.requestId().value())) {
            return List.of();
        }
        return ClaimCalculation.after(
                state,
                new RefundRefused(
                        command.purchaseId(), price.userId(), command.requestId(), command.code(), command.at()),
                "refund-refused",
                command.at());
    }
}
