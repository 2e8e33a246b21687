package chat.limitless.command.payments;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import chat.limitless.api.payments.PaymentNoticeCommand.SetNoticeAside;
import chat.limitless.api.payments.PaymentNoticeCommand.TakeNoticeUp;
import chat.limitless.api.payments.PaymentNoticeEvent;
import chat.limitless.api.payments.PaymentNoticeId;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/// Where the framework meets [PaymentNoticeDecider]. Raise the revision whenever [PaymentNoticeState] changes its
/// shape: older snapshots are then ignored.
@AggregateRoot(type = "PaymentNotice")
@Revision("1")
class PaymentNotice {

    @AggregateIdentifier
    private @Nullable PaymentNoticeId id;

    private PaymentNoticeState state = PaymentNoticeState.NONE;

    PaymentNotice() {}

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void on(SetNoticeAside command) {
        append(PaymentNoticeDecider.decide(state, command));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void on(TakeNoticeUp command) {
        append(PaymentNoticeDecider.decide(state, command));
    }

    @EventSourcingHandler
    void on(PaymentNoticeEvent event) {
        id = event.noticeId();
        state = state.evolve(event);
    }

    private static void append(List<? extends PaymentNoticeEvent> events) {
        events.forEach(event -> apply(event));
    }
}
