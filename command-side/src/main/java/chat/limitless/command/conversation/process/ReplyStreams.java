package chat.limitless.command.conversation.process;

import chat.limitless.api.RefusalCode;
import chat.limitless.api.Refused;
import chat.limitless.api.accounts.UserId;
import chat.limitless.api.conversation.ReplyId;
import chat.limitless.command.conversation.journal.InstanceLease;
import chat.limitless.command.conversation.journal.JournalStore;
import chat.limitless.command.conversation.journal.JournalTail;
import chat.limitless.command.conversation.journal.ReplyFrames;
import chat.limitless.command.conversation.journal.ReplyLog;
import chat.limitless.command.conversation.journal.Run;
import chat.limitless.command.conversation.journal.RunRow;
import chat.limitless.command.conversation.journal.RunStore;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Where a reader finds a reply: in memory where it is written, else in the journal, and where that has not all of it
/// in the log. Only its owner finds it.
public final class ReplyStreams {

    private final ReplyEngine engine;
    private final RunStore store;
    private final JournalStore journal;
    private final JournalTail tail;
    private final Conversations conversations;
    private final JsonMapper json;

    ReplyStreams(
            ReplyEngine engine,
            RunStore store,
            JournalStore journal,
            JournalTail tail,
            Conversations conversations,
            JsonMapper json) {
        this.engine = engine;
        this.store = store;
        this.journal = journal;
        this.tail = tail;
        this.conversations = conversations;
        this.json = json;
    }

    /// One reader's way to a reply. Close it.
    ///
    /// @param run the reply
    /// @param log what there is to read
    /// @param lease under which it is written here; null when it is not
    /// @param retold the reply is over and its original frames are not all there (any more): numbers begin anew
    public record Source(Run run, ReplyLog log, @Nullable InstanceLease lease, boolean retold, Runnable onClose)
            implements AutoCloseable {

        /// Whether what is in memory may be handed on.
        public boolean mayHandOn() {
            return lease == null || lease.isHeld();
        }

        @Override
        public void close() {
            onClose.run();
        }
    }

    /// Opens a reply for its owner; to anybody else it does not exist.
    public Source open(ReplyId replyId, UserId reader) {
        var here = engine.find(replyId);
        if (here.isPresent()) {
            var reply = here.get();
            requireOwner(reply.run(), reader);
            var lease = reply.log().state() == ReplyLog.State.ENDED
                    ? null
                    : reply.journaled().lease();
            return new Source(reply.run(), reply.log(), lease, false, () -> {});
        }
        var row = store.find(replyId)
                .filter(known -> known.state() != RunRow.State.DROPPED)
                .orElseThrow(() -> new Refused(RefusalCode.REPLY_UNKNOWN));
        requireOwner(row.run(), reader);
        // Deleted since, or its last frames were never stored because its instance died: the log has all of it.
        if (hasEnded(row) && !journal.isWhole(replyId, row.run().userId())) {
            return new Source(row.run(), retell(row), null, true, () -> {});
        }
        var log = tail.follow(replyId, row.run().userId());
        return new Source(row.run(), log, null, false, () -> tail.unfollow(replyId));
    }

    /// Asks for the end of a reply, wherever it is written.
    public void stop(ReplyId replyId, UserId by) {
        var here = engine.find(replyId);
        if (here.isPresent()) {
            requireOwner(here.get().run(), by);
            engine.stop(replyId);
            return;
        }
        var row = store.find(replyId).orElseThrow(() -> new Refused(RefusalCode.REPLY_UNKNOWN));
        requireOwner(row.run(), by);
        store.requestStop(replyId);
    }

    private static boolean hasEnded(RunRow row) {
        return row.state() == RunRow.State.DONE || row.state() == RunRow.State.SETTLING;
    }

    private static void requireOwner(Run run, UserId reader) {
        if (!run.userId().equals(reader)) {
            throw new Refused(RefusalCode.REPLY_UNKNOWN);
        }
    }

    /// The whole answer in one piece, from the log.
    private ReplyLog retell(RunRow row) {
        var log = new ReplyLog();
        var run = row.run();
        var told = LoggedEnd.find(conversations, run.conversationId(), run.replyId())
                .orElseThrow(() -> new Refused(RefusalCode.REPLY_UNKNOWN));
        var said = told.said();
        if (!said.reasoning().isEmpty()) {
            log.append(ReplyFrames.REASONING, json.writeValueAsString(Map.of("text", said.reasoning())));
        }
        if (!said.text().isEmpty()) {
            log.append(ReplyFrames.DELTA, json.writeValueAsString(Map.of("text", said.text())));
        }
        var frame = TerminalFrame.of(run, told.end(), 0, null, json);
        log.end(frame.event(), frame.json());
        return log;
    }
}
