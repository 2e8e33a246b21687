package chat.limitless.command.credits;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import chat.limitless.api.credits.AllowanceCommand.GiveAllowanceBack;
import chat.limitless.api.credits.AllowanceCommand.UseAllowance;
import chat.limitless.api.credits.AllowanceEvent;
import chat.limitless.api.credits.AllowanceId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/// Where the framework meets [AllowanceDecider]. Raise the revision whenever [ByHand] changes its shape: older
/// snapshots are then ignored.
@AggregateRoot(type = "Allowance")
@Revision("1")
class Allowance {

    @AggregateIdentifier
    private @Nullable AllowanceId id;

    private ByHand used = ByHand.NONE;

    Allowance() {}

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void on(UseAllowance command) {
        AllowanceDecider.decide(used, command).forEach(event -> apply(event));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void on(GiveAllowanceBack command) {
        AllowanceDecider.decide(used, command).forEach(event -> apply(event));
    }

    @EventSourcingHandler
    void on(AllowanceEvent event) {
        id = event.allowanceId();
        used = AllowanceDecider.evolve(used, event);
    }
}
