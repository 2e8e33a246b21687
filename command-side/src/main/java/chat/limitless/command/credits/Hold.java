package chat.limitless.command.credits;

import chat.limitless.api.credits.HoldId;
import chat.limitless.api.credits.LotPart;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the account remembers of one hold.
///
/// @param parts the pinned lots in burn order; empty once the hold has ended
/// @param endedAt null while the hold is open
record Hold(
        HoldId holdId,
        long amountMicros,
        List<LotPart> parts,
        Status status,
        @Nullable Instant endedAt) {

    enum Status {
        OPEN,
        /// Ended because nobody settled it in time; one late settlement is still taken.
        EXPIRED,
        /// Settled or released: nothing can follow.
        ENDED
    }

    Hold {
        parts = List.copyOf(parts);
    }

    Hold ended(Status how, Instant at) {
        return new Hold(holdId, amountMicros, List.of(), how, at);
    }

    /// Whether it ended before `limit`, and was made before it by its id: one from a fast clock stays known for longer.
    boolean isOlderThan(Instant limit) {
        return endedAt != null && endedAt.isBefore(limit) && holdId.madeAtMillis() < limit.toEpochMilli();
    }
}
