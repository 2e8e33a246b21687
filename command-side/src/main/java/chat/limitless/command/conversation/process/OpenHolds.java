package chat.limitless.command.conversation.process;

import chat.limitless.api.accounts.UserId;
import chat.limitless.api.conversation.ConversationId;
import chat.limitless.api.conversation.ReplyId;
import chat.limitless.api.credits.CreditEvent;
import chat.limitless.api.credits.CreditEvent.CreditsHeld;
import chat.limitless.api.credits.CreditEvent.HoldExpired;
import chat.limitless.api.credits.CreditEvent.HoldReleased;
import chat.limitless.api.credits.CreditEvent.HoldSettled;
import chat.limitless.api.credits.HoldId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The holds that have no end yet, folded from the events of all accounts in order of position. Also those given back
/// because their message was not there: it may have come to be stored a moment later, and then its reply has no end.
final class OpenHolds {

    /// Stored names of the events that are folded.
    static final Set<String> READ =
            Set.of("credits.held", "credits.hold-settled", "credits.hold-released", "credits.hold-expired");

    private final Map<HoldId, Open> open = new LinkedHashMap<>();
    private long foldedTo;

    /// One of them.
    ///
    /// @param position of the event that made it
    /// @param givenBack it has ended, as a hold whose message is not there
    record Open(
            HoldId holdId,
            UserId userId,
            ReplyId replyId,
            ConversationId conversationId,
            long amountMicros,
            Instant heldAt,
            long position,
            boolean givenBack) {}

    /// Nothing is open up to `position`.
    OpenHolds(long position) {
        this.foldedTo = position;
    }

    /// Takes an event into account.
    void take(CreditEvent event, long position) {
        switch (event) {
            case CreditsHeld held ->
                open.put(
                        held.holdId(),
                        new Open(
                                held.holdId(),
                                held.accountId().userId(),
                                held.replyId(),
                                held.conversationId(),
                                held.amountMicros(),
                                held.heldAt(),
                                position,
                                false));
            case HoldReleased released ->
                open.computeIfPresent(
                        released.holdId(),
                        (_, hold) -> released.reason().equals(EndOfReply.NOT_POSTED) ? givenBack(hold) : null);
            case HoldSettled settled -> open.remove(settled.holdId());
            case HoldExpired expired -> open.remove(expired.holdId());
            default -> {
                // no hold
            }
        }
    }

    /// Everything up to `position` was taken.
    void foldedTo(long position) {
        foldedTo = position;
    }

    long foldedTo() {
        return foldedTo;
    }

    /// Nothing is left to find out about it.
    void forget(HoldId holdId) {
        open.remove(holdId);
    }

    /// Those made before a time, oldest first.
    List<Open> madeBefore(Instant time) {
        return open.values().stream()
                .filter(hold -> hold.heldAt().isBefore(time))
                .toList();
    }

    /// Up to here nothing is open; whoever goes on from here finds all that is.
    long auditedPosition() {
        return open.values().stream().mapToLong(Open::position).min().orElse(foldedTo + 1) - 1;
    }

    private static Open givenBack(Open hold) {
        return new Open(
                hold.holdId(),
                hold.userId(),
                hold.replyId(),
                hold.conversationId(),
                hold.amountMicros(),
                hold.heldAt(),
                hold.position(),
                true);
    }
}
