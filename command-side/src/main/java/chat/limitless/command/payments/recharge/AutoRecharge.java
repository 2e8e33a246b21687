package chat.limitless.command.payments.recharge;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import chat.limitless.api.recharge.AutoRechargeCommand.DisableAutoRecharge;
import chat.limitless.api.recharge.AutoRechargeCommand.EnableAutoRecharge;
import chat.limitless.api.recharge.AutoRechargeCommand.RecordCustomer;
import chat.limitless.api.recharge.AutoRechargeCommand.RecordMethodDetached;
import chat.limitless.api.recharge.AutoRechargeCommand.RecordRechargeOutcome;
import chat.limitless.api.recharge.AutoRechargeCommand.RemovePaymentMethod;
import chat.limitless.api.recharge.AutoRechargeCommand.RequestRecharge;
import chat.limitless.api.recharge.AutoRechargeCommand.SavePaymentMethod;
import chat.limitless.api.recharge.AutoRechargeEvent;
import chat.limitless.api.recharge.AutoRechargeId;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/// Where the framework meets [AutoRechargeDecider] and [SavedMethodDecider]. Every command may meet a missing
/// aggregate, so that the deciders are the one place that refuses. Raise the revision whenever [AutoRechargeState]
/// changes its shape: older snapshots are then ignored.
@AggregateRoot(type = "AutoRecharge")
@Revision("1")
class AutoRecharge {

    @AggregateIdentifier
    private @Nullable AutoRechargeId id;

    private AutoRechargeState state = AutoRechargeState.NONE;

    AutoRecharge() {}

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void on(RecordCustomer command) {
        append(SavedMethodDecider.decide(state, command));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void on(SavePaymentMethod command) {
        append(SavedMethodDecider.decide(state, command));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void on(RemovePaymentMethod command) {
        append(SavedMethodDecider.decide(state, command));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void on(RecordMethodDetached command) {
        append(SavedMethodDecider.decide(state, command));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void on(EnableAutoRecharge command) {
        append(AutoRechargeDecider.decide(state, command));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void on(DisableAutoRecharge command) {
        append(AutoRechargeDecider.decide(state, command));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void on(RequestRecharge command) {
        append(AutoRechargeDecider.decide(state, command));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void on(RecordRechargeOutcome command) {
        append(AutoRechargeDecider.decide(state, command));
    }

    @EventSourcingHandler
    void on(AutoRechargeEvent event) {
        id = event.rechargeId();
        state = state.evolve(event);
    }

    private static void append(List<? extends AutoRechargeEvent> events) {
        events.forEach(event -> apply(event));
    }
}
