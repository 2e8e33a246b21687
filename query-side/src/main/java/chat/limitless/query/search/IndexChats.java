package chat.limitless.query.search;

import chat.limitless.api.PersonalText;
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
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;

/// Puts into the index what events say. A pure function of the log: put in again it makes the same entries, because an
/// entry takes the place of the one with its id.
final class IndexChats {

    /// Where each word stands is kept with it, so that a long text need not be cut into words again to be shown.
    private static final FieldType WORDS = words();

    private final IndexWriter writer;
    private final RemovedBranches removed;

    /// @param removed says what a branch's removal takes with it
    IndexChats(IndexWriter writer, RemovedBranches removed) {
        this.writer = writer;
        this.removed = removed;
    }

    private static FieldType words() {
        var type = new FieldType(TextField.TYPE_STORED);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        type.freeze();
        return type;
    }

    /// Puts it in.
    void put(ConversationEvent event, long position) throws IOException {
        long order = 2 * position;
        switch (event) {
            case ConversationStarted started -> put(started, order);
            case ConversationRenamed renamed ->
                text(
                        Field.A_TITLE,
                        Field.titleOf(renamed.conversationId().value()),
                        renamed,
                        renamed.title(),
                        renamed.renamedAt(),
                        order);
            case ConversationShelved shelved ->
                ofChat(shelved, Field.SHELF, shelved.shelf().ordinal());
            case ConversationDeleted deleted -> ofChat(deleted, Field.DELETED, 1);
            case ConversationRestored restored -> ofChat(restored, Field.DELETED, 0);
            case MessagePosted posted ->
                text(Field.A_MESSAGE, posted.messageId().value(), posted, posted.text(), posted.postedAt(), order);
            case ReplyCompleted e -> reply(e.replyId().value(), e, e.text(), e.modelAnswered(), e.completedAt(), order);
            case ReplyInterrupted e ->
                reply(e.replyId().value(), e, e.text(), e.modelAnswered(), e.interruptedAt(), order);
            case TurnCopied copied -> copied(copied, order);
            case BranchDeleted _, BranchRestored _ -> hide(event, position);
            case ConversationForked _, ContinuationAsked _, ReplyRequested _, ReplyFailed _ -> {
                // nothing is said
            }
        }
    }

    private void put(ConversationStarted started, long order) throws IOException {
        var entry = entry(Field.A_CHAT, started.streamId(), started, started.startedAt(), order);
        entry.add(new NumericDocValuesField(Field.DELETED, 0));
        entry.add(new NumericDocValuesField(Field.SHELF, 0));
        writer.updateDocument(new Term(Field.ID, started.streamId()), entry);
    }

    /// A copied turn is a message and its answer at once.
    private void copied(TurnCopied event, long order) throws IOException {
        var turn = event.turn();
        if (turn.text() != null) {
            text(Field.A_MESSAGE, turn.messageId().value(), event, turn.text(), turn.askedAt(), order);
        }
        if (turn.replyText() != null && turn.modelAnswered() != null) {
            reply(turn.replyId().value(), event, turn.replyText(), turn.modelAnswered(), turn.endedAt(), order + 1);
        }
    }

    private void reply(String id, ConversationEvent event, PersonalText text, String model, Instant at, long order)
            throws IOException {
        if (text.textOr("").isEmpty()) {
            return;
        }
        var entry = said(Field.A_REPLY, id, event, text, at, order);
        entry.add(new StringField(Field.MODEL, model, Store.YES));
        writer.updateDocument(new Term(Field.ID, id), entry);
    }

    private void text(String kind, String id, ConversationEvent event, PersonalText text, Instant at, long order)
            throws IOException {
        writer.updateDocument(new Term(Field.ID, id), said(kind, id, event, text, at, order));
    }

    private static Document said(
            String kind, String id, ConversationEvent event, PersonalText text, Instant at, long order) {
        var entry = entry(kind, id, event, at, order);
        entry.add(new org.apache.lucene.document.Field(Field.TEXT, text.textOr(""), WORDS));
        entry.add(new NumericDocValuesField(Field.HIDDEN, 0));
        return entry;
    }

    private static Document entry(String kind, String id, ConversationEvent event, Instant at, long order) {
        var entry = new Document();
        entry.add(new StringField(Field.KIND, kind, Store.YES));
        entry.add(new StringField(Field.ID, id, Store.YES));
        entry.add(new StringField(Field.OWNER, event.ownerId().value(), Store.NO));
        entry.add(new KeywordField(Field.CHAT, event.conversationId().value(), Store.YES));
        entry.add(new LongField(Field.AT, ChronoUnit.MICROS.between(Instant.EPOCH, at), Store.YES));
        entry.add(new NumericDocValuesField(Field.ORDER, order));
        entry.add(new StoredField(Field.ORDER, order));
        return entry;
    }

    private void ofChat(ConversationEvent event, String field, long value) throws IOException {
        writer.updateNumericDocValue(new Term(Field.ID, event.streamId()), field, value);
    }

    private void hide(ConversationEvent event, long position) throws IOException {
        for (var said : removed.upTo(event.streamId(), position).entrySet()) {
            writer.updateNumericDocValue(new Term(Field.ID, said.getKey()), Field.HIDDEN, said.getValue() ? 1 : 0);
        }
    }
}
