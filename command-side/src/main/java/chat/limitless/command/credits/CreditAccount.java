package chat.limitless.command.credits;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import chat.limitless.api.credits.CreditAccountId;
import chat.limitless.api.credits.CreditCommand.AdjustCredits;
import chat.limitless.api.credits.CreditCommand.AnnounceExpiry;
import chat.limitless.api.credits.CreditCommand.ApplyClaim;
import chat.limitless.api.credits.CreditCommand.ApproveAdjustment;
import chat.limitless.api.credits.CreditCommand.ExpireHold;
import chat.limitless.api.credits.CreditCommand.ExpireLots;
import chat.limitless.api.credits.CreditCommand.GrantLot;
import chat.limitless.api.credits.CreditCommand.HoldCredits;
import chat.limitless.api.credits.CreditCommand.OpenCreditAccount;
import chat.limitless.api.credits.CreditCommand.RejectAdjustment;
import chat.limitless.api.credits.CreditCommand.RejectWriteOff;
import chat.limitless.api.credits.CreditCommand.ReleaseHold;
import chat.limitless.api.credits.CreditCommand.RemindOfRecharge;
import chat.limitless.api.credits.CreditCommand.SetRechargeThreshold;
import chat.limitless.api.credits.CreditCommand.SetSpendingLimits;
import chat.limitless.api.credits.CreditCommand.SettleHold;
import chat.limitless.api.credits.CreditCommand.TellCapReached;
import chat.limitless.api.credits.CreditCommand.WriteOffDebt;
import chat.limitless.api.credits.CreditEvent;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/// Where the framework meets the deciders. Every command may meet a missing account, so that they are the one
/// place that refuses. Raise the revision whenever [CreditState] changes its shape: older snapshots are then ignored.
@AggregateRoot(type = "CreditAccount")
@Revision("8")
class CreditAccount {

    @AggregateIdentifier
    private @Nullable CreditAccountId id;

    private CreditState state = CreditState.NONE;

    CreditAccount() {}

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void on(OpenCreditAccount command) {
        append(CreditDecider.decide(state, command));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void on(GrantLot command) {
        append(CreditDecider.decide(state, command));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void on(HoldCredits command) {
        append(CreditDecider.decide(state, command));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void on(SettleHold command) {
        append(CreditDecider.decide(state, command));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void on(ReleaseHold command) {
        append(CreditDecider.decide(state, command));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void on(ExpireHold command) {
        append(CreditDecider.decide(state, command));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void on(ApplyClaim command) {
        append(ClaimDecider.decide(state, command));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void on(WriteOffDebt command) {
        append(ClaimDecider.decide(state, command));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void on(RejectWriteOff command) {
        append(ClaimDecider.decide(state, command));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void on(ExpireLots command) {
        append(ExpiryDecider.decide(state, command));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void on(AnnounceExpiry command) {
        append(ExpiryDecider.decide(state, command));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void on(SetSpendingLimits command) {
        append(LimitsDecider.decide(state, command));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void on(TellCapReached command) {
        append(LimitsDecider.decide(state, command));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void on(SetRechargeThreshold command) {
        append(RechargeDecider.decide(state, command));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void on(RemindOfRecharge command) {
        append(RechargeDecider.decide(state, command));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void on(AdjustCredits command) {
        append(AdjustmentDecider.decide(state, command));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void on(ApproveAdjustment command) {
        append(AdjustmentDecider.decide(state, command));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void on(RejectAdjustment command) {
        append(AdjustmentDecider.decide(state, command));
    }

    @EventSourcingHandler
    void on(CreditEvent event) {
        id = event.accountId();
        state = state.evolve(event);
    }

    private static void append(List<? extends CreditEvent> events) {
        events.forEach(event -> apply(event));
    }
}
