package chat.limitless.command.prices;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import chat.limitless.api.prices.PriceListCommand.PublishPriceList;
import chat.limitless.api.prices.PriceListEvent;
import chat.limitless.api.prices.PriceListId;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/// Where the framework meets [PriceListDecider]. Every command may meet a missing aggregate, so that the decider is the
/// one
/// place that refuses. Raise the revision whenever [PriceListState] changes its shape: older snapshots are then
/// ignored.
@AggregateRoot(type = "PriceList")
@Revision("2")
class PriceList {

    @AggregateIdentifier
    private @Nullable PriceListId id;

    private PriceListState state = PriceListState.NONE;

    PriceList() {}

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void on(PublishPriceList command) {
        append(PriceListDecider.decide(state, command));
    }

    @EventSourcingHandler
    void on(PriceListEvent event) {
        id = event.priceListId();
        state = state.evolve(event);
    }

    private static void append(List<? extends PriceListEvent> events) {
        events.forEach(event -> apply(event));
    }
}
