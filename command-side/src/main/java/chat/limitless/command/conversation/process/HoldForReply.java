package chat.limitless.command.conversation.process;

import chat.limitless.api.RefusalCode;
import chat.limitless.api.Refused;
import chat.limitless.api.credits.CreditAccountId;
import chat.limitless.api.credits.CreditCommand.HoldCredits;
import chat.limitless.api.credits.CreditCommand.ReleaseHold;
import chat.limitless.api.credits.CreditCommand.TellCapReached;
import chat.limitless.command.conversation.journal.Run;
import chat.limitless.command.prices.Pricing;
import chat.limitless.platform.Busy;
import chat.limitless.platform.Commands;
import java.time.Clock;
import java.util.HashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Holds the most a reply can cost. When the credits, or what the owner's caps leave of the day or month, do not cover
/// the longest answer, a shorter one is held for; below the least length worth starting, the numbers are told, and
/// the owner of a cap that stops even that is told once that it is reached.
final class HoldForReply {

    private static final Logger LOG = LoggerFactory.getLogger(HoldForReply.class);

    /// Credits and both caps are met one after another, and other replies may take credits between two tries.
    private static final int TRIES = 6;

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
                if (!isTooLittle(refused)) {
                    throw refused;
                }
                last = refused;
                run = shorter(run, refused);
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

    private static boolean isTooLittle(Refused refused) {
        return refused.code().equals(RefusalCode.CREDITS_INSUFFICIENT.code()) || isCapReached(refused);
    }

    private static boolean isCapReached(Refused refused) {
        return refused.code().equals(RefusalCode.CREDITS_CAP_REACHED.code());
    }

    private Run shorter(Run run, Refused refused) {
        long microsPerUsd = run.prices().microsPerUsd();
        var tiers = run.prices().tiers();
        int least = Math.min(minOutputTokens, run.maxOutputTokens());
        int affordable = Pricing.affordableOutputTokens(
                tiers, microsPerUsd, run.promptTokens(), run.maxOutputTokens(), leftMicros(refused));
        if (affordable < least) {
            long needed = Pricing.holdMicros(tiers, microsPerUsd, run.promptTokens(), least);
            var facts = new HashMap<>(refused.facts());
            facts.put("neededMicros", needed);
            if (!isCapReached(refused)) {
                throw new Refused(RefusalCode.CREDITS_INSUFFICIENT, facts);
            }
            tellCapReached(run, needed);
            throw new Refused(RefusalCode.CREDITS_CAP_REACHED, facts);
        }
        return run.shortened(
                affordable,
                Pricing.holdMicros(tiers, microsPerUsd, run.promptTokens(), affordable),
                Pricing.estimateMicros(tiers, microsPerUsd, run.promptTokens(), affordable));
    }

    /// Beside the refusal: where it fails, the next one tells it.
    private void tellCapReached(Run run, long neededMicros) {
        try {
            commands.send(new TellCapReached(CreditAccountId.of(run.userId()), neededMicros, clock.instant()));
        } catch (Refused | Busy failure) {
            LOG.warn("account of {}: that its cap is reached was not noted", run.userId(), failure);
        }
    }

    private static long leftMicros(Refused refused) {
        return isCapReached(refused)
                ? fact(refused, "capMicros", 0) - fact(refused, "spentMicros", 0) - fact(refused, "heldMicros", 0)
                : fact(refused, "availableMicros", 0);
    }

    static long fact(Refused refused, String name, long otherwise) {
        return Long.parseLong(String.valueOf(refused.facts().getOrDefault(name, otherwise)));
    }
}
