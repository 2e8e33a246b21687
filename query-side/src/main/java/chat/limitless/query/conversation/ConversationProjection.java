package chat.limitless.query.conversation;

import static chat.limitless.query.projection.RowValues.micros;

import chat.limitless.api.conversation.ConversationEvent;
import chat.limitless.api.conversation.ConversationEvent.BranchDeleted;
import chat.limitless.api.conversation.ConversationEvent.BranchRestored;
import chat.limitless.api.conversation.ConversationEvent.ContinuationAsked;
import chat.limitless.api.conversation.ConversationEvent.ConversationDeleted;
import chat.limitless.api.conversation.ConversationEvent.ConversationForked;
import chat.limitless.api.conversation.ConversationEvent.ConversationRenamed;
import chat.limitless.api.conversation.ConversationEvent.ConversationRestored;
import chat.limitless.api.conversation.ConversationEvent.ConversationShelved;
import chat.limitless.api.conversation.ConversationEvent.ConversationStarted;
import chat.limitless.api.conversation.ConversationEvent.MessagePosted;
import chat.limitless.api.conversation.ConversationEvent.ReplyCompleted;
import chat.limitless.api.conversation.ConversationEvent.ReplyFailed;
import chat.limitless.api.conversation.ConversationEvent.ReplyInterrupted;
import chat.limitless.api.conversation.ConversationEvent.ReplyRequested;
import chat.limitless.api.conversation.ConversationEvent.TurnCopied;
import chat.limitless.query.personal.SealedColumns;
import chat.limitless.query.projection.BatchRows;
import chat.limitless.query.projection.MissingRow;
import chat.limitless.query.projection.ProjectedEvent;
import chat.limitless.query.projection.Projection;
import chat.limitless.query.projection.RowWriter;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Keeps the list of chats.
class ConversationProjection implements Projection {

    static final String TITLE = "conversation_summary.title_sealed";
    private static final RowWriter ROWS = RowWriter.of(
            "conversation_summary",
            List.of("conversation_id"),
            List.of("owner_id", "started_at_micros"),
            List.of(
                    "title_sealed",
                    "title_automatic",
                    "last_message_at_micros",
                    "activity_position",
                    "running_replies",
                    "deleted",
                    "shelf",
                    "forked_from_conversation_id",
                    "forked_from_message_id",
                    "last_position"));

    private final JdbcOperations jdbc;
    private final SealedColumns sealed;

    ConversationProjection(JdbcOperations jdbc, SealedColumns sealed) {
        this.jdbc = jdbc;
        this.sealed = sealed;
    }

    @Override
    public List<String> tables() {
        return List.of("conversation_summary");
    }

    @Override
    public boolean handles(Class<?> eventType) {
        return ConversationEvent.class.isAssignableFrom(eventType);
    }

    @Override
    public void apply(List<ProjectedEvent> events) {
        var rows = load(events);
        for (var projected : events) {
            var event = (ConversationEvent) projected.event();
            var id = event.conversationId().value();
            var row = rows.find(id);
            if (row == null || projected.position() > row.lastPosition) {
                rows.put(id, evolve(row, event, projected.position()));
            }
        }
        rows.write(jdbc, ROWS, SummaryRow::values);
    }

    private BatchRows<String, SummaryRow> load(List<ProjectedEvent> events) {
        var ids = events.stream()
                .map(event ->
                        ((ConversationEvent) event.event()).conversationId().value())
                .collect(Collectors.toSet());
        var rows = new BatchRows<String, SummaryRow>();
        JdbcClient.create(jdbc)
                .sql("select * from conversation_summary where conversation_id in (:ids)")
                .param("ids", ids)
                .query((row, _) -> new SummaryRow(row))
                .list()
                .forEach(row -> rows.loaded(row.conversationId, row));
        return rows;
    }

    private SummaryRow evolve(@Nullable SummaryRow before, ConversationEvent event, long position) {
        if (event instanceof ConversationStarted started) {
            return new SummaryRow(
                    started.conversationId().value(), started.ownerId().value(), micros(started.startedAt()), position);
        }
        if (before == null) {
            throw new MissingRow("conversation_summary", event.conversationId().value());
        }
        var row = before;
        row.lastPosition = position;
        switch (event) {
            case ConversationStarted _, BranchDeleted _, BranchRestored _ -> {}
            case ConversationRenamed renamed -> {
                row.titleSealed = sealed.seal(renamed.ownerId(), TITLE, row.conversationId, renamed.title());
                row.titleAutomatic = renamed.automatic();
            }
            case ConversationForked fork -> {
                row.forkedFromConversationId = fork.fromConversationId().value();
                row.forkedFromMessageId = fork.fromMessageId().value();
            }
            case TurnCopied copied -> {
                row.lastMessageAtMicros = micros(copied.copiedAt());
                row.activityPosition = position;
            }
            case ConversationShelved shelved -> row.shelf = shelved.shelf();
            case ConversationDeleted _ -> row.deleted = true;
            case ConversationRestored _ -> row.deleted = false;
            case MessagePosted posted -> {
                row.lastMessageAtMicros = micros(posted.postedAt());
                row.activityPosition = position;
            }
            case ContinuationAsked asked -> {
                row.lastMessageAtMicros = micros(asked.askedAt());
                row.activityPosition = position;
            }
            case ReplyRequested _ -> row.runningReplies++;
            case ReplyCompleted _, ReplyInterrupted _, ReplyFailed _ -> row.runningReplies--;
        }
        return row;
    }
}
