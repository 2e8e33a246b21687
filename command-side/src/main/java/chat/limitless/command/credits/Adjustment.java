package chat.limitless.command.credits;

import chat.limitless.api.accounts.UserId;
import chat.limitless.api.credits.AdjustmentId;
import chat.limitless.api.credits.CreditCommand.AdjustCredits;
import java.time.Instant;

/// A change by hand, proposed or decided.
record Adjustment(
        AdjustmentId adjustmentId,
        long amountMicros,
        String reason,
        Instant expiresAt,
        UserId proposedBy,
        Status status) {

    enum Status {
        PROPOSED,
        DONE,
        REJECTED
    }

    static Adjustment proposedBy(AdjustCredits command) {
        return new Adjustment(
                command.adjustmentId(),
                command.amountMicros(),
                command.reason(),
                command.expiresAt(),
                command.actor(),
                Status.PROPOSED);
    }

    Adjustment at(Status reached) {
        return new Adjustment(adjustmentId, amountMicros, reason, expiresAt, proposedBy, reached);
    }
}
