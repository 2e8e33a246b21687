package chat.limitless.command.conversation.process;

import chat.limitless.command.conversation.journal.RunRow;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What becomes of a hold that is still open some time after it was made. Whoever writes a reply, or takes it over,
/// ends its hold; this is for holds nobody is going to end any more. What happened decides where it is known: nothing
/// was generated, so nothing is charged; an answer is there, so it is charged. Where nobody can know, the hold
/// expires, and a settlement that comes all the same is taken late.
enum HoldVerdict {
    /// Somebody else ends it, or not enough is known yet.
    WAIT,
    /// Ends without a charge: nothing was generated for it.
    RELEASE,
    /// Ends with the charge of the answer that is there.
    SETTLE,
    /// Ends because nobody knows what happened and nobody writes any more.
    EXPIRE;

    /// A reply whose instance is gone is taken over within half a minute; beyond this nobody manages to.
    static final Duration TAKEN_OVER_WITHIN = Duration.ofMinutes(10);

    /// The last question for the provider's record comes about a day after the end; beyond this it is not asked at all.
    static final Duration LONGEST = Duration.ofDays(2);

    /// The reply of the hold in the log.
    enum Standing {
        /// Its message was never stored.
        NOT_POSTED,
        /// It has no end.
        RUNNING,
        /// It ended, and there is nothing to pay.
        ENDED_FREE,
        /// It ended with something to pay.
        ENDED
    }

    /// What is known of an open hold.
    ///
    /// @param run its row; null when there is none (any more)
    /// @param ownerLives whether the instance the row names holds its lease
    /// @param standing of the reply in the log
    /// @param age since the hold was made
    record Facts(RunRow.@Nullable State run, boolean ownerLives, Standing standing, Duration age) {}

    static HoldVerdict of(Facts facts) {
        return switch (facts.run()) {
            case OPEN, ENDING, SETTLING -> {
                var limit = facts.ownerLives() ? LONGEST : TAKEN_OVER_WITHIN;
                yield facts.age().compareTo(limit) > 0 ? EXPIRE : WAIT;
            }
            case DROPPED -> RELEASE;
            case DONE -> facts.standing() == Standing.ENDED ? SETTLE : RELEASE;
            case null ->
                switch (facts.standing()) {
                    case NOT_POSTED, ENDED_FREE -> RELEASE;
                    case ENDED -> SETTLE;
                    case RUNNING -> EXPIRE;
                };
        };
    }
}
