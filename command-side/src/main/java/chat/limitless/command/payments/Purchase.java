package chat.limitless.command.payments;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

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
import chat.limitless.api.payments.PurchaseId;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/// Where the framework meets [PurchaseDecider] and [ReversalDecider]. Every command may meet a missing aggregate, so
/// that the deciders are the one place that refuses. Raise the revision whenever [PurchaseState] changes its shape:
/// older snapshots are then ignored.
@AggregateRoot(type = "Purchase")
@Revision("5")
class Purchase {

    @AggregateIdentifier
    private @Nullable PurchaseId id;

    private PurchaseState state = PurchaseState.NONE;

    Purchase() {}

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void on(StartPurchase command) {
        append(PurchaseDecider.decide(state, command));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void on(OpenCheckout command) {
        append(PurchaseDecider.decide(state, command));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void on(RecordPaymentPending command) {
        append(PurchaseDecider.decide(state, command));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void on(RecordPayment command) {
        append(PurchaseDecider.decide(state, command));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void on(ConfirmCredited command) {
        append(PurchaseDecider.decide(state, command));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void on(ClosePurchase command) {
        append(PurchaseDecider.decide(state, command));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void on(ResolveParked command) {
        append(PurchaseDecider.decide(state, command));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void on(RecordRefund command) {
        append(ReversalDecider.decide(state, command));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void on(RecordDispute command) {
        append(ReversalDecider.decide(state, command));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void on(RecordFraudWarning command) {
        append(ReversalDecider.decide(state, command));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void on(ClearFraudWarning command) {
        append(ReversalDecider.decide(state, command));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void on(RequestRefund command) {
        append(ReversalDecider.decide(state, command));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void on(RefuseRefund command) {
        append(ReversalDecider.decide(state, command));
    }

    @EventSourcingHandler
    void on(PurchaseEvent event) {
        id = event.purchaseId();
        state = state.evolve(event);
    }

    private static void append(List<? extends PurchaseEvent> events) {
        events.forEach(event -> apply(event));
    }
}
