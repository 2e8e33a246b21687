package chat.limitless.command.conversation.process;

import chat.limitless.api.accounts.UserId;
import chat.limitless.command.conversation.journal.Run;
import chat.limitless.command.conversation.journal.RunStore;
import chat.limitless.platform.limits.CostLimits;
import chat.limitless.platform.limits.Limit;
import chat.limitless.platform.limits.RateLimits;

/// What has to be free before a message may cost anything: a message more within the minute, its cost within the hour.
/// A running reply counts with the most it can cost, an ended one with what it did cost.
final class ReplyLimits {

    private final RateLimits rates;
    private final CostLimits costs;
    private final RunStore store;

    ReplyLimits(RateLimits rates, CostLimits costs, RunStore store) {
        this.rates = rates;
        this.costs = costs;
        this.store = store;
    }

    /// Takes both, or refuses and takes nothing of the cost.
    void admit(UserId user, String address, long micros) {
        rates.require(Limit.MESSAGES, user, Limit.MESSAGES_PER_ADDRESS, address);
        costs.reserve(user, micros);
    }

    /// The reply did not come to be known: all of its cost is free again.
    void notClaimed(Run run) {
        costs.giveBack(run.userId(), run.holdMicros());
    }

    /// The reply has ended: what it did not cost is free again. Once, however often and wherever it is told.
    void ended(Run run, long spentMicros) {
        costs.giveBack(run.userId(), store.takeLimitMicros(run.replyId()) - spentMicros);
    }
}
