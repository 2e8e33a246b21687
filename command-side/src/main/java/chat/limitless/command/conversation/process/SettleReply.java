package chat.limitless.command.conversation.process;

import chat.limitless.api.Refused;
import chat.limitless.api.credits.CostSource;
import chat.limitless.api.credits.CreditAccountId;
import chat.limitless.api.credits.CreditCommand;
import chat.limitless.api.credits.CreditCommand.ReleaseHold;
import chat.limitless.api.credits.CreditCommand.SettleHold;
import chat.limitless.api.credits.Receipt;
import chat.limitless.api.prices.Usd;
import chat.limitless.command.conversation.journal.Run;
import chat.limitless.command.conversation.journal.RunEnd;
import chat.limitless.command.conversation.port.GenerationRecord;
import chat.limitless.command.conversation.port.LanguageModel;
import chat.limitless.command.conversation.port.ProviderUsage;
import chat.limitless.command.prices.Pricing;
import chat.limitless.platform.Commands;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Ends the hold of a reply, exactly once whatever is repeated: with the provider's own figure, else with its record,
/// else with an estimate that says so.
final class SettleReply {

    private static final Logger LOG = LoggerFactory.getLogger(SettleReply.class);

    private final Commands commands;
    private final LanguageModel model;
    private final ReplyLimits limits;
    private final Clock clock;

    SettleReply(Commands commands, LanguageModel model, ReplyLimits limits, Clock clock) {
        this.commands = commands;
        this.model = model;
        this.limits = limits;
        this.clock = clock;
    }

    /// How a hold ended.
    ///
    /// @param position of the log that includes it; 0 when the log has no such hold
    /// @param spentMicros what left the account
    /// @param receipt why; null when nothing was charged
    record Settled(
            long position, long spentMicros, @Nullable Receipt receipt) {}

    /// Settles with what is known now; empty when the provider's record has to be asked for first.
    Optional<Settled> now(Run run, RunEnd end) {
        return switch (end.charge()) {
            case NONE -> Optional.of(release(run, end.reason()));
            case ESTIMATE -> Optional.of(estimated(run, end));
            case TOLD -> Optional.of(told(run, end));
            case LOOK_UP -> Optional.empty();
        };
    }

    /// Asks the provider once; empty when its record is not there yet.
    Optional<Settled> byRecord(Run run, RunEnd end) {
        var generationId = end.generationId();
        if (generationId == null) {
            return Optional.of(estimated(run, end));
        }
        return switch (model.lookUp(generationId)) {
            case GenerationRecord.Found found
            when isUsable(found.usage()) ->
                Optional.of(charge(run, end, found.usage(), CostSource.LOOKED_UP, found.modelAnswered()));
            case GenerationRecord.Found _ -> Optional.empty();
            case GenerationRecord.Missing _ -> Optional.empty();
            case GenerationRecord.Unreachable unreachable -> {
                LOG.info("reply {}: no record of generation yet: {}", run.replyId(), unreachable.reason());
                yield Optional.empty();
            }
        };
    }

    /// Settles a reply whose record never came.
    Settled withoutRecord(Run run, RunEnd end) {
        LOG.warn("reply {}: the provider has no record of generation {}", run.replyId(), end.generationId());
        return end.outputTokens() > 0 ? estimated(run, end) : release(run, end.reason());
    }

    private static boolean isUsable(@Nullable ProviderUsage usage) {
        return usage != null && usage.cost() != null;
    }

    private Settled told(Run run, RunEnd end) {
        var usage = end.usage();
        return usage == null || !isUsable(usage)
                ? estimated(run, end)
                : charge(run, end, usage, CostSource.EXACT, null);
    }

    /// The provider's token counts are used where they came without a cost.
    private Settled estimated(Run run, RunEnd end) {
        var told = end.usage();
        long prompt = told == null ? run.promptTokens() : told.promptTokens();
        long output = told == null ? end.outputTokens() : told.completionTokens();
        var cost = Pricing.cost(run.prices().tiers(), prompt, output);
        var usage = new ProviderUsage(
                prompt,
                told == null ? 0 : told.cachedTokens(),
                output,
                told == null ? 0 : told.reasoningTokens(),
                cost);
        return charge(run, end, usage, CostSource.ESTIMATED, null);
    }

    private Settled charge(
            Run run, RunEnd end, ProviderUsage usage, CostSource source, @Nullable String recordedModel) {
        var cost = usage.cost() == null ? Usd.ZERO : usage.cost();
        var answered = recordedModel == null ? end.modelAnswered() : recordedModel;
        var receipt = new Receipt(
                run.replyId(),
                run.conversationId(),
                run.model(),
                answered == null ? run.model() : answered,
                usage.promptTokens(),
                usage.cachedTokens(),
                usage.completionTokens(),
                usage.reasoningTokens(),
                cost.picoUsd(),
                run.prices().version(),
                source,
                end.generationId());
        long chargeMicros = Pricing.chargeMicros(cost, run.prices().microsPerUsd());
        long position = send(
                run,
                new SettleHold(
                        CreditAccountId.of(run.userId()),
                        run.replyId().holdId(),
                        chargeMicros,
                        receipt,
                        clock.instant()));
        long spentMicros = Math.min(chargeMicros, run.holdMicros());
        limits.ended(run, spentMicros);
        return new Settled(position, spentMicros, receipt);
    }

    private Settled release(Run run, String reason) {
        long position = send(
                run,
                new ReleaseHold(CreditAccountId.of(run.userId()), run.replyId().holdId(), reason, clock.instant()));
        limits.ended(run, 0);
        return new Settled(position, 0, null);
    }

    /// A hold that is unknown or too old to know has nothing left to end; somebody should see it all the same.
    private long send(Run run, CreditCommand command) {
        try {
            return commands.send(command).position();
        } catch (Refused refused) {
            LOG.error("reply {}: its hold cannot be ended: {}", run.replyId(), refused.code());
            return 0;
        }
    }
}
