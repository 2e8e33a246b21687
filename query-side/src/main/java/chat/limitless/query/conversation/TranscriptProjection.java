package chat.limitless.query.conversation;

import static chat.limitless.query.projection.RowValues.micros;

import chat.limitless.api.DomainEvent;
import chat.limitless.api.PersonalText;
import chat.limitless.api.accounts.UserId;
import chat.limitless.api.conversation.ConversationEvent.BranchDeleted;
import chat.limitless.api.conversation.ConversationEvent.BranchRestored;
import chat.limitless.api.conversation.ConversationEvent.ContinuationAsked;
import chat.limitless.api.conversation.ConversationEvent.MessagePosted;
import chat.limitless.api.conversation.ConversationEvent.ReplyCompleted;
import chat.limitless.api.conversation.ConversationEvent.ReplyFailed;
import chat.limitless.api.conversation.ConversationEvent.ReplyInterrupted;
import chat.limitless.api.conversation.ConversationEvent.ReplyRequested;
import chat.limitless.api.conversation.ConversationEvent.TurnCopied;
import chat.limitless.api.conversation.CopiedTurn;
import chat.limitless.api.conversation.ReplyId;
import chat.limitless.api.credits.CreditEvent.HoldSettled;
import chat.limitless.query.personal.SealedColumns;
import chat.limitless.query.projection.BatchRows;
import chat.limitless.query.projection.MissingRow;
import chat.limitless.query.projection.ProjectedEvent;
import chat.limitless.query.projection.Projection;
import chat.limitless.query.projection.RowWriter;
import chat.limitless.query.receipt.ReceiptFacts;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Keeps what was said in each chat: one row per message or wish for the rest of a reply, one per reply, which
/// its end and its receipt complete.
class TranscriptProjection implements Projection {

    static final String TEXT = "transcript_item.text_sealed";
    static final String REASONING = "transcript_item.reasoning_sealed";
    private static final RowWriter ROWS = RowWriter.of(
            "transcript_item",
            List.of("item_id"),
            List.of(
                    "conversation_id",
                    "owner_id",
                    "position",
                    "kind",
                    "parent_reply_id",
                    "message_id",
                    "model_asked",
                    "hold_micros",
                    "estimate_micros",
                    "left_out_messages",
                    "at_micros"),
            List.of(
                    "status",
                    "reason",
                    "finish_reason",
                    "model_answered",
                    "receipt",
                    "text_sealed",
                    "reasoning_sealed",
                    "removed",
                    "last_position"));
    private static final Set<Class<?>> EVENTS = Set.of(
            MessagePosted.class,
            ContinuationAsked.class,
            ReplyRequested.class,
            ReplyCompleted.class,
            ReplyInterrupted.class,
            ReplyFailed.class,
            TurnCopied.class,
            BranchDeleted.class,
            BranchRestored.class,
            HoldSettled.class);

    private final JdbcOperations jdbc;
    private final SealedColumns sealed;

    TranscriptProjection(JdbcOperations jdbc, SealedColumns sealed) {
        this.jdbc = jdbc;
        this.sealed = sealed;
    }

    @Override
    public List<String> tables() {
        return List.of("transcript_item");
    }

    @Override
    public boolean handles(Class<?> eventType) {
        return EVENTS.contains(eventType);
    }

    @Override
    public void apply(List<ProjectedEvent> events) {
        var rows = load(events);
        for (var event : events) {
            apply(rows, event.event(), event.position());
        }
        rows.write(jdbc, ROWS, TranscriptRow::values);
    }

    private BatchRows<String, TranscriptRow> load(List<ProjectedEvent> events) {
        var ids = new HashSet<String>();
        for (var event : events) {
            ids.add(itemOf(event.event()));
            if (event.event() instanceof TurnCopied copied) {
                ids.add(copied.turn().replyId().value());
            }
        }
        var rows = new BatchRows<String, TranscriptRow>();
        JdbcClient.create(jdbc)
                .sql("select * from transcript_item where item_id in (:ids)")
                .param("ids", ids)
                .query((row, _) -> new TranscriptRow(row))
                .list()
                .forEach(row -> rows.loaded(row.itemId, row));
        return rows;
    }

    private static String itemOf(DomainEvent event) {
        return switch (event) {
            case MessagePosted posted -> posted.messageId().value();
            case ContinuationAsked asked -> asked.messageId().value();
            case ReplyRequested requested -> requested.replyId().value();
            case ReplyCompleted completed -> completed.replyId().value();
            case ReplyInterrupted interrupted -> interrupted.replyId().value();
            case ReplyFailed failed -> failed.replyId().value();
            case TurnCopied copied -> copied.turn().messageId().value();
            case BranchDeleted deleted -> deleted.messageId().value();
            case BranchRestored restored -> restored.messageId().value();
            case HoldSettled settled -> settled.receipt().replyId().value();
            default -> throw new IllegalArgumentException("no part of a transcript: " + event.getClass());
        };
    }

    private void apply(BatchRows<String, TranscriptRow> rows, DomainEvent event, long position) {
        var known = rows.find(itemOf(event));
        if (known != null && position <= known.lastPosition) {
            return;
        }
        switch (event) {
            case MessagePosted posted -> put(rows, message(posted, position));
            case ContinuationAsked asked -> put(rows, continuation(asked, position));
            case ReplyRequested requested -> put(rows, reply(requested, position));
            case ReplyCompleted e -> {
                var row = end(known, e.replyId(), "completed", position);
                row.finishReason = e.finishReason();
                answer(row, e.ownerId(), e.modelAnswered(), e.text(), e.reasoning());
            }
            case ReplyInterrupted e -> {
                var row = end(known, e.replyId(), "interrupted", position);
                row.reason = e.reason();
                answer(row, e.ownerId(), e.modelAnswered(), e.text(), e.reasoning());
            }
            case ReplyFailed e -> end(known, e.replyId(), "failed", position).reason = e.reason();
            case TurnCopied copied -> copied(copied, position).forEach(row -> put(rows, row));
            case BranchDeleted e -> changed(known, e.messageId().value(), position).removed = true;
            case BranchRestored e -> changed(known, e.messageId().value(), position).removed = false;
            case HoldSettled settled -> receipt(known, settled, position);
            default -> throw new IllegalArgumentException("no part of a transcript: " + event.getClass());
        }
    }

    private static void put(BatchRows<String, TranscriptRow> rows, TranscriptRow row) {
        rows.put(row.itemId, row);
    }

    /// A copied turn is both of its halves at once, and nothing was paid for it.
    private List<TranscriptRow> copied(TurnCopied event, long position) {
        var turn = event.turn();
        var chat = event.conversationId().value();
        var owner = event.ownerId();
        var kind = turn.continues() ? "continuation" : "message";
        var asked = new TranscriptRow(
                turn.messageId().value(), chat, owner.value(), kind, micros(turn.askedAt()), position);
        asked.parentReplyId =
                turn.parentReplyId() == null ? null : turn.parentReplyId().value();
        asked.textSealed = sealed.seal(owner, TEXT, asked.itemId, turn.text());
        var reply = new TranscriptRow(
                turn.replyId().value(), chat, owner.value(), "reply", micros(turn.endedAt()), position);
        reply.messageId = asked.itemId;
        reply.modelAsked = turn.model();
        reply.status = turn.end().name().toLowerCase(Locale.ROOT);
        reply.modelAnswered = turn.modelAnswered();
        reply.textSealed = sealed.seal(owner, TEXT, reply.itemId, turn.replyText());
        reply.reasoningSealed = sealed.seal(owner, REASONING, reply.itemId, turn.reasoning());
        if (turn.end() == CopiedTurn.End.COMPLETED) {
            reply.finishReason = turn.reason();
        } else {
            reply.reason = turn.reason();
        }
        return List.of(asked, reply);
    }

    private TranscriptRow message(MessagePosted posted, long position) {
        var row = new TranscriptRow(
                posted.messageId().value(),
                posted.conversationId().value(),
                posted.ownerId().value(),
                "message",
                micros(posted.postedAt()),
                position);
        row.parentReplyId =
                posted.parentReplyId() == null ? null : posted.parentReplyId().value();
        row.textSealed = sealed.seal(posted.ownerId(), TEXT, row.itemId, posted.text());
        return row;
    }

    private static TranscriptRow continuation(ContinuationAsked asked, long position) {
        var row = new TranscriptRow(
                asked.messageId().value(),
                asked.conversationId().value(),
                asked.ownerId().value(),
                "continuation",
                micros(asked.askedAt()),
                position);
        row.parentReplyId = asked.continuedReplyId().value();
        return row;
    }

    private static TranscriptRow reply(ReplyRequested requested, long position) {
        var row = new TranscriptRow(
                requested.replyId().value(),
                requested.conversationId().value(),
                requested.ownerId().value(),
                "reply",
                micros(requested.requestedAt()),
                position);
        row.messageId = requested.messageId().value();
        row.status = "running";
        row.modelAsked = requested.model();
        row.holdMicros = requested.holdMicros();
        row.estimateMicros = requested.estimateMicros();
        row.leftOutMessages = requested.leftOutMessages();
        return row;
    }

    private static TranscriptRow end(@Nullable TranscriptRow row, ReplyId id, String status, long position) {
        var changed = changed(row, id.value(), position);
        changed.status = status;
        return changed;
    }

    private static TranscriptRow changed(@Nullable TranscriptRow row, String id, long position) {
        if (row == null) {
            throw new MissingRow("transcript_item", id);
        }
        row.lastPosition = position;
        return row;
    }

    private void answer(
            TranscriptRow row, UserId owner, String model, PersonalText text, @Nullable PersonalText reasoning) {
        row.modelAnswered = model;
        row.textSealed = sealed.seal(owner, TEXT, row.itemId, text);
        row.reasoningSealed = sealed.seal(owner, REASONING, row.itemId, reasoning);
    }

    /// A hold may be settled for a reply that was never requested: its receipt then belongs to no transcript.
    private static void receipt(@Nullable TranscriptRow row, HoldSettled settled, long position) {
        if (row != null) {
            row.receipt = ReceiptFacts.of(settled).toJson();
            row.lastPosition = position;
        }
    }
}
