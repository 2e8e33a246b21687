package chat.limitless.command.conversation.process;

import chat.limitless.api.RefusalCode;
import chat.limitless.api.Refused;
import chat.limitless.api.credits.CreditAccountId;
import chat.limitless.api.credits.CreditCommand.HoldCredits;
import chat.limitless.api.credits.CreditCommand.ReleaseHold;
import chat.limitless.command.conversation.journal.Run;
import chat.limitless.command.prices.Pricing;
import chat.limitless.platform.Commands;
import java.time.Clock;
import java.util.Map;

/// Holds the most a reply can cost. When the credits do not cover the longest answer, a shorter one is held for; below
/// the least length worth starting, the numbers are told.
final class HoldForReply {

    /// Other replies may take credits between two tries.
    private static final int TRIES = 4;

    private final Commands commands;
    private final Clock clock;
    private final int minOutputTokens;

    HoldForReply(Commands commands, Clock clock, int minOutputTokens) {
        this.commands = commands;
        this.clock = clock;
        this.minOutputTokens = minOutputTokens;
    }

    /// Answers with the run as it was held for.
    Run hold(Run wanted) {
        var run = wanted;
        Refused last = null;
        for (int tries = 0; tries < TRIES; tries++) {
            try {
                commands.send(new HoldCredits(
                        CreditAccountId.of(run.userId()),
                        run.replyId().holdId(),
                        run.holdMicros(),
                        run.replyId(),
                        run.conversationId(),
                        clock.instant()));
                return run;
            } catch (Refused refused) {
                if (!refused.code().equals(RefusalCode.CREDITS_INSUFFICIENT.code())) {
                    throw refused;
                }
                last = refused;
                run = shorter(run, available(refused));
            }
        }
        throw last == null ? new Refused(RefusalCode.CREDITS_INSUFFICIENT) : last;
    }

    /// Gives the credits back; whether there was a hold at all.
    boolean giveBack(Run run, String reason) {
        try {
            commands.send(new ReleaseHold(
                    CreditAccountId.of(run.userId()), run.replyId().holdId(), reason, clock.instant()));
            return true;
        } catch (Refused _) {
            return false;
        }
    }

    private Run shorter(Run run, long availableMicros) {
        long microsPerUsd = run.prices().microsPerUsd();
        var tiers = run.prices().tiers();
        int least = Math.min(minOutputTokens, run.maxOutputTokens());
        int affordable = Pricing.affordableOutputTokens(
                tiers, microsPerUsd, run.promptTokens(), run.maxOutputTokens(), availableMicros);
        if (affordable < least) {
            long needed = Pricing.holdMicros(tiers, microsPerUsd, run.promptTokens(), least);
            throw new Refused(
                    RefusalCode.CREDITS_INSUFFICIENT,
                    Map.of("availableMicros", Long.toString(availableMicros), "neededMicros", Long.toString(needed)));
        }
        return run.shortened(
                affordable,
                Pricing.holdMicros(tiers, microsPerUsd, run.promptTokens(), affordable),
                Pricing.estimateMicros(tiers, microsPerUsd, run.promptTokens(), affordable));
    }

    static long available(Refused refused) {
        return Long.parseLong(String.valueOf(refused.facts().getOrDefault("availableMicros", "0")));
    }
}
