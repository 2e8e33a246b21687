package chat.limitless.command.credits.process;

import chat.limitless.api.accounts.UserId;
import chat.limitless.api.credits.AllowanceId;
import chat.limitless.api.credits.CreditAccountId;
import chat.limitless.api.credits.CreditEvent.AdjustmentRejected;
import chat.limitless.api.credits.CreditEvent.CreditsAdjusted;
import chat.limitless.api.credits.CreditEvent.DebtWrittenOff;
import chat.limitless.api.credits.CreditEvent.WriteOffRejected;
import chat.limitless.command.tasks.TaskOrder;
import java.time.Instant;
import java.util.List;

/// Who gets back of their allowance what was counted for a change that a second person decided about. The id of an
/// adjustment stands for one change, whenever it was asked for; a lot may owe again, so that of a debt only what was
/// counted for this decision is given back.
final class AllowanceReturns {

    /// Gives it back.
    static final String GIVE_BACK = "credits.give-allowance-back";

    private AllowanceReturns() {}

    /// @param sequence the event's number in its stream: what follows from it is ordered once
    static List<TaskOrder> of(CreditsAdjusted event, long sequence) {
        return event.approvedBy() == null
                ? List.of()
                : List.of(adjustment(
                        event.proposedBy(),
                        event.accountId(),
                        event.adjustmentId().value(),
                        event.amountMicros(),
                        sequence,
                        event.adjustedAt()));
    }

    /// Whose it was is not known of an old one, which no window reaches any more.
    static List<TaskOrder> of(AdjustmentRejected event, long sequence) {
        return event.proposedBy() == null || event.amountMicros() == null
                ? List.of()
                : List.of(adjustment(
                        event.proposedBy(),
                        event.accountId(),
                        event.adjustmentId().value(),
                        event.amountMicros(),
                        sequence,
                        event.rejectedAt()));
    }

    /// The second person was counted as well: it is only the account that tells whether one is enough.
    static List<TaskOrder> of(DebtWrittenOff event, long sequence) {
        if (event.proposedBy() == null || event.proposedAt() == null) {
            return List.of();
        }
        var change = event.lotId().value();
        var first = new AllowanceReturn(
                AllowanceId.of(event.proposedBy()),
                event.accountId(),
                change,
                event.amountMicros(),
                event.proposedAt());
        var second = new AllowanceReturn(
                AllowanceId.of(event.actor()), event.accountId(), change, event.amountMicros(), event.writtenOffAt());
        return List.of(
                order(first, sequence + "/first", event.writtenOffAt()),
                order(second, sequence + "/second", event.writtenOffAt()));
    }

    static List<TaskOrder> of(WriteOffRejected event, long sequence) {
        var back = new AllowanceReturn(
                AllowanceId.of(event.proposedBy()),
                event.accountId(),
                event.lotId().value(),
                event.amountMicros(),
                event.proposedAt());
        return List.of(order(back, Long.toString(sequence), event.rejectedAt()));
    }

    private static TaskOrder adjustment(
            UserId person, CreditAccountId accountId, String change, long micros, long sequence, Instant at) {
        var back = new AllowanceReturn(AllowanceId.of(person), accountId, change, Math.abs(micros), null);
        return order(back, Long.toString(sequence), at);
    }

    private static TaskOrder order(AllowanceReturn back, String number, Instant at) {
        return new TaskOrder(GIVE_BACK + ":" + back.accountId() + "/" + number, GIVE_BACK, back.encoded(), at);
    }
}
