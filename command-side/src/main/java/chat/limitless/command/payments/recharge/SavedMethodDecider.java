package chat.limitless.command.payments.recharge;

import chat.limitless.api.recharge.AutoRechargeCommand.RecordCustomer;
import chat.limitless.api.recharge.AutoRechargeCommand.RecordMethodDetached;
import chat.limitless.api.recharge.AutoRechargeCommand.RemovePaymentMethod;
import chat.limitless.api.recharge.AutoRechargeCommand.SavePaymentMethod;
import chat.limitless.api.recharge.AutoRechargeEvent;
import chat.limitless.api.recharge.AutoRechargeEvent.AutoRechargeDisabled;
import chat.limitless.api.recharge.AutoRechargeEvent.PaymentMethodRemoved;
import chat.limitless.api.recharge.AutoRechargeEvent.PaymentMethodSaved;
import chat.limitless.api.recharge.AutoRechargeEvent.RechargeCustomerMade;
import chat.limitless.api.recharge.AutoRechargeId;
import chat.limitless.api.recharge.SavedMethodId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The rules of the saved card: one at a time, and no recharging without one.
final class SavedMethodDecider {

    static final String METHOD_REMOVED = "method-removed";

    private SavedMethodDecider() {}

    static List<RechargeCustomerMade> decide(AutoRechargeState state, RecordCustomer command) {
        return state.customerMade()
                ? List.of()
                : List.of(new RechargeCustomerMade(command.rechargeId(), command.customerId(), command.at()));
    }

    static List<AutoRechargeEvent> decide(AutoRechargeState state, SavePaymentMethod command) {
        if (state.savedBy().contains(command.savedBy())) {
            return List.of();
        }
        var events = new ArrayList<AutoRechargeEvent>();
        if (state.methodId() != null && !state.methodId().equals(command.methodId())) {
            events.add(new PaymentMethodRemoved(command.rechargeId(), state.methodId(), "replaced", command.at()));
        }
        events.add(new PaymentMethodSaved(
                command.rechargeId(),
                command.savedBy(),
                command.methodId(),
                command.customerReference(),
                command.methodReference(),
                command.brand(),
                command.last4(),
                command.expiry(),
                command.consentVersion(),
                command.at()));
        return events;
    }

    static List<AutoRechargeEvent> decide(AutoRechargeState state, RemovePaymentMethod command) {
        return state.methodId() == null
                ? List.of()
                : removed(state, command.rechargeId(), state.methodId(), command.reason(), command.at());
    }

    static List<AutoRechargeEvent> decide(AutoRechargeState state, RecordMethodDetached command) {
        return command.methodId().equals(state.methodId())
                ? removed(state, command.rechargeId(), command.methodId(), "detached", command.at())
                : List.of();
    }

    private static List<AutoRechargeEvent> removed(
            AutoRechargeState state, AutoRechargeId id, SavedMethodId methodId, String reason, Instant at) {
        var removed = new PaymentMethodRemoved(id, methodId, reason, at);
        return state.terms() == null
                ? List.of(removed)
                : List.of(removed, new AutoRechargeDisabled(id, METHOD_REMOVED, at));
    }
}
