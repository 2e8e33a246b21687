package chat.limitless.command.payments;

import chat.limitless.api.payments.PurchaseEvent;
import chat.limitless.api.payments.PurchaseEvent.ClaimCalculated;
import chat.limitless.api.payments.PurchaseEvent.DisputeRecorded;
import chat.limitless.api.payments.PurchaseEvent.FraudWarned;
import chat.limitless.api.payments.PurchaseEvent.FraudWarningCleared;
import chat.limitless.api.payments.PurchaseEvent.PurchasePaid;
import chat.limitless.api.payments.PurchaseEvent.PurchaseParked;
import chat.limitless.api.payments.PurchaseEvent.RefundRecorded;
import chat.limitless.api.payments.PurchaseEvent.RefundRefused;
import chat.limitless.api.payments.PurchaseEvent.RefundRequested;
import chat.limitless.command.payments.PurchaseState.Payment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What follows from a fact: the levels it moves, and what a person has to look at.
final class ClaimCalculation {

    private ClaimCalculation() {}

    /// The fact, then what follows from it. Nothing follows before a payment counts.
    static List<PurchaseEvent> after(PurchaseState before, PurchaseEvent fact, String cause, Instant at) {
        var all = new ArrayList<PurchaseEvent>();
        all.add(fact);
        var state = before.evolve(fact);
        var payment = state.payment();
        if (payment != null) {
            all.addAll(parked(state, payment, fact, at));
            var claim = claim(state, payment, fact, cause, at);
            if (claim != null) {
                all.add(claim);
            }
        }
        return all;
    }

    private static @Nullable ClaimCalculated claim(
            PurchaseState state, Payment payment, PurchaseEvent fact, String cause, Instant at) {
        var price = PurchaseDecider.requireStarted(state);
        var levels = Claim.of(payment, state.reversals()).levels(price.creditsMicros());
        return levels.equals(state.claimed().levels())
                ? null
                : new ClaimCalculated(
                        fact.purchaseId(),
                        fact.userId(),
                        Math.incrementExact(state.claimed().version()),
                        levels.revokedMicros(),
                        levels.frozenMicros(),
                        cause,
                        at,
                        idOf(fact));
    }

    /// The provider's id of what was told, or ours of what we asked for.
    private static @Nullable String idOf(PurchaseEvent fact) {
        return switch (fact) {
            case RefundRecorded told -> told.refundId();
            case DisputeRecorded told -> told.disputeId();
            case FraudWarned told -> told.warningId();
            case FraudWarningCleared told -> told.warningId();
            case RefundRequested told -> told.requestId().value();
            case RefundRefused told -> told.requestId().value();
            case PurchasePaid told -> told.paymentIntentId();
            default -> null;
        };
    }

    /// Money taken back in another currency than it was paid in cannot be counted; a person is told of each once.
    private static List<PurchaseParked> parked(PurchaseState state, Payment payment, PurchaseEvent fact, Instant at) {
        return Uncounted.of(payment, state.reversals()).stream()
                .filter(each -> !state.reversals().parked().contains(each.reversalId()))
                .map(each -> new PurchaseParked(
                        fact.purchaseId(),
                        fact.userId(),
                        each.reason(),
                        each.amountMinor(),
                        each.currency(),
                        payment.liveMode(),
                        payment.sessionId(),
                        payment.paymentIntentId(),
                        at,
                        each.reversalId()))
                .toList();
    }
}
