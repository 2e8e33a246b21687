package chat.limitless.command.payments;

import chat.limitless.api.payments.PurchaseCommand;
import chat.limitless.api.payments.PurchaseCommand.ClearFraudWarning;
import chat.limitless.api.payments.PurchaseCommand.ClosePurchase;
import chat.limitless.api.payments.PurchaseCommand.ConfirmCredited;
import chat.limitless.api.payments.PurchaseCommand.OpenCheckout;
import chat.limitless.api.payments.PurchaseCommand.RecordDispute;
import chat.limitless.api.payments.PurchaseCommand.RecordFraudWarning;
import chat.limitless.api.payments.PurchaseCommand.RecordPayment;
import chat.limitless.api.payments.PurchaseCommand.RecordPaymentPending;
import chat.limitless.api.payments.PurchaseCommand.RecordRefund;
import chat.limitless.api.payments.PurchaseCommand.RefuseRefund;
import chat.limitless.api.payments.PurchaseCommand.RequestRefund;
import chat.limitless.api.payments.PurchaseCommand.ResolveParked;
import chat.limitless.api.payments.PurchaseCommand.StartPurchase;
import chat.limitless.api.payments.PurchaseEvent;
import java.util.List;
import java.util.Map;

/// A purchase without its shell: the real state and the real rules, for the simulation.
public record SimulatedPurchase(Object hidden) {

    /// Before its first event.
    public static final SimulatedPurchase NONE = new SimulatedPurchase(PurchaseState.NONE);

    private PurchaseState state() {
        return (PurchaseState) hidden;
    }

    public List<? extends PurchaseEvent> decide(PurchaseCommand command) {
        var state = state();
        return switch (command) {
            case StartPurchase start -> PurchaseDecider.decide(state, start);
            case OpenCheckout open -> PurchaseDecider.decide(state, open);
            case RecordPaymentPending pending -> PurchaseDecider.decide(state, pending);
            case RecordPayment payment -> PurchaseDecider.decide(state, payment);
            case ConfirmCredited credited -> PurchaseDecider.decide(state, credited);
            case ClosePurchase close -> PurchaseDecider.decide(state, close);
            case RecordRefund refund -> ReversalDecider.decide(state, refund);
            case RecordDispute dispute -> ReversalDecider.decide(state, dispute);
            case RecordFraudWarning warning -> ReversalDecider.decide(state, warning);
            case ClearFraudWarning clear -> ReversalDecider.decide(state, clear);
            case RequestRefund request -> ReversalDecider.decide(state, request);
            case RefuseRefund refuse -> ReversalDecider.decide(state, refuse);
            case ResolveParked resolve -> PurchaseDecider.decide(state, resolve);
        };
    }

    public SimulatedPurchase evolve(PurchaseEvent event) {
        return new SimulatedPurchase(state().evolve(event));
    }

    /// Whether the levels told last are what the facts alone say (I6).
    public boolean claimsWhatFollows() {
        var state = state();
        var payment = state.payment();
        var price = state.price();
        var expected = payment == null || price == null
                ? Claim.Levels.NONE
                : Claim.of(payment, state.reversals()).levels(price.creditsMicros());
        return state.claimed().levels().equals(expected);
    }

    /// How far it has come, in capitals.
    public String status() {
        return state().status().name();
    }

    /// Refunds we asked for that the provider has neither told of nor refused.
    public List<String> openRequests() {
        var reversals = state().reversals();
        return reversals.requests().entrySet().stream()
                .filter(request -> !request.getValue().refused() && !reversals.hasTold(request.getKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /// Suspicions of fraud nobody has cleared.
    public List<String> openWarnings() {
        return state().reversals().warnings().entrySet().stream()
                .filter(warning -> !warning.getValue().cleared())
                .map(Map.Entry::getKey)
                .toList();
    }
}
