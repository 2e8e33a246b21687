package chat.limitless.command.payments;

import chat.limitless.api.Refused;
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
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/// Tells a purchase facts in every order, each up to three times.
final class Facts {

    private Facts() {}

    /// What the purchase decides; nothing when it refuses.
    static List<? extends PurchaseEvent> decide(PurchaseState state, PurchaseCommand command) {
        try {
            return switch (command) {
                case StartPurchase start -> PurchaseDecider.decide(state, start);
                case OpenCheckout open -> PurchaseDecider.decide(state, open);
                case RecordPaymentPending pending -> PurchaseDecider.decide(state, pending);
                case RecordPayment payment -> PurchaseDecider.decide(state, payment);
                case ConfirmCredited confirm -> PurchaseDecider.decide(state, confirm);
                case ClosePurchase close -> PurchaseDecider.decide(state, close);
                case RecordRefund refund -> ReversalDecider.decide(state, refund);
                case RecordDispute dispute -> ReversalDecider.decide(state, dispute);
                case RecordFraudWarning warning -> ReversalDecider.decide(state, warning);
                case ClearFraudWarning clear -> ReversalDecider.decide(state, clear);
                case RequestRefund request -> ReversalDecider.decide(state, request);
                case RefuseRefund refuse -> ReversalDecider.decide(state, refuse);
                case ResolveParked resolve -> PurchaseDecider.decide(state, resolve);
            };
        } catch (Refused refused) {
            return List.of();
        }
    }

    static <T> void inEveryOrder(List<T> facts, Consumer<List<T>> each) {
        permute(new ArrayList<>(facts), 0, each);
    }

    /// Tells each fact again up to twice, anywhere after its first time.
    static <T> List<T> repeated(List<T> order, SplittableRandom random) {
        var all = new ArrayList<>(order);
        for (var fact : order) {
            for (int again = random.nextInt(3); again > 0; again--) {
                all.add(random.nextInt(all.indexOf(fact) + 1, all.size() + 1), fact);
            }
        }
        return all;
    }

    private static <T> void permute(List<T> items, int from, Consumer<List<T>> each) {
        if (from == items.size()) {
            each.accept(List.copyOf(items));
        }
        for (int i = from; i < items.size(); i++) {
            Collections.swap(items, from, i);
            permute(items, from + 1, each);
            Collections.swap(items, from, i);
        }
    }
}
