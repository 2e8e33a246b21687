package chat.limitless.command.conversation.process;

import chat.limitless.api.conversation.ConversationEvent.ReplyRequested;
import chat.limitless.command.conversation.journal.Run;
import chat.limitless.command.conversation.journal.RunEnd;
import chat.limitless.command.conversation.journal.RunRow;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Settles a reply that has its end in the log but not in its account: by its row where that is left, else by what the
/// log says of it and the price list of its time.
final class SettleLogged {

    /// How long the provider's record is waited for before the cost is estimated.
    private static final Duration RECORD_WITHIN = Duration.ofDays(1);

    private final Conversations conversations;
    private final PriceBook prices;
    private final SettleReply settle;

    SettleLogged(Conversations conversations, PriceBook prices, SettleReply settle) {
        this.conversations = conversations;
        this.prices = prices;
        this.settle = settle;
    }

    /// How it went.
    enum Outcome {
        /// The hold has its end.
        SETTLED,
        /// The provider's record is not there yet.
        TO_BE_ASKED_AGAIN,
        /// Nothing tells what a token cost then.
        UNKNOWN_PRICE
    }

    Outcome settle(OpenHolds.Open hold, @Nullable RunRow row, Instant now) {
        var run = row == null ? fromLog(hold).orElse(null) : row.run();
        if (run == null) {
            return Outcome.UNKNOWN_PRICE;
        }
        var end = row == null || row.end() == null ? loggedEnd(hold) : row.end();
        var settled = settle.now(run, end).or(() -> settle.byRecord(run, end));
        if (settled.isPresent()) {
            return Outcome.SETTLED;
        }
        if (hold.heldAt().plus(RECORD_WITHIN).isAfter(now)) {
            return Outcome.TO_BE_ASKED_AGAIN;
        }
        settle.withoutRecord(run, end);
        return Outcome.SETTLED;
    }

    private RunEnd loggedEnd(OpenHolds.Open hold) {
        var end = LoggedEnd.find(conversations, hold.conversationId(), hold.replyId())
                .orElseThrow()
                .end();
        return new RunEnd(
                end.kind(),
                end.reason(),
                end.generationId() == null ? RunEnd.Charge.ESTIMATE : RunEnd.Charge.LOOK_UP,
                end.modelAnswered(),
                end.generationId(),
                null,
                end.outputTokens(),
                0);
    }

    private Optional<Run> fromLog(OpenHolds.Open hold) {
        long sequence = conversations.state(hold.conversationId()).requestOf(hold.replyId());
        var requested = (ReplyRequested) conversations.eventAt(hold.conversationId(), sequence);
        return prices.pricesOf(requested.model(), requested.priceListVersion())
                .map(known -> new Run(
                        hold.replyId(),
                        hold.conversationId(),
                        requested.messageId(),
                        hold.userId(),
                        requested.model(),
                        hold.amountMicros(),
                        requested.estimateMicros(),
                        requested.promptTokenEstimate(),
                        requested.maxOutputTokens(),
                        known));
    }
}
