package chat.limitless.command.credits;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import chat.limitless.api.credits.CreditAccountId;
import chat.limitless.api.credits.CreditCommand.GrantLot;
import chat.limitless.api.credits.CreditCommand.HoldCredits;
import chat.limitless.api.credits.CreditCommand.SettleHold;
import chat.limitless.api.credits.CreditEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/// The credit account as the starter's documentation would have it: a Spring stereotype and annotated targets, with our
/// decider inside, so that both contenders do the same business work.
@Aggregate
public class StockCreditAccount {

    @AggregateIdentifier
    private @Nullable CreditAccountId id;

    private CreditState state = CreditState.NONE;

    StockCreditAccount() {}

    /// Grants a lot.
    public record Grant(@TargetAggregateIdentifier CreditAccountId accountId, GrantLot command) {}

    /// Holds credits.
    public record Hold(@TargetAggregateIdentifier CreditAccountId accountId, HoldCredits command) {}

    /// Settles a hold.
    public record Settle(@TargetAggregateIdentifier CreditAccountId accountId, SettleHold command) {}

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void on(Grant grant) {
        CreditDecider.decide(state, grant.command()).forEach(event -> apply(event));
    }

    @CommandHandler
    void on(Hold hold) {
        CreditDecider.decide(state, hold.command()).forEach(event -> apply(event));
    }

    @CommandHandler
    void on(Settle settle) {
        CreditDecider.decide(state, settle.command()).forEach(event -> apply(event));
    }

    @EventSourcingHandler
    void on(CreditEvent event) {
        id = event.accountId();
        state = state.evolve(event);
    }
}
