package chat.limitless.command.conversation.process;

import chat.limitless.command.conversation.journal.JournalStore;
import chat.limitless.command.conversation.journal.JournaledText;
import chat.limitless.command.conversation.journal.ReplyFrames;
import chat.limitless.command.conversation.journal.RunEnd;
import chat.limitless.command.conversation.journal.RunRow;
import chat.limitless.command.conversation.journal.RunStore;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks after replies nobody writes: those of instances that are gone are taken over, ended with the text in the
/// journal and settled; costs not known yet are asked for again; what is too old is deleted.
public final class SweepReplies implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SweepReplies.class);
    private static final int AT_ONCE = 50;
    private static final int PURGE_ROWS = 500;
    private static final Duration STRAY_AGE = Duration.ofSeconds(10);

    private final RunStore store;
    private final JournalStore journal;
    private final FinishReply finishReply;
    private final ReplyEngine engine;
    private final Conversations conversations;
    private final TokenEstimate tokens;
    private final ReplyProperties properties;
    private final Set<String> atWork = ConcurrentHashMap.newKeySet();
    private @Nullable Thread thread;
    private volatile boolean closing;

    SweepReplies(
            RunStore store,
            JournalStore journal,
            FinishReply finishReply,
            ReplyEngine engine,
            Conversations conversations,
            TokenEstimate tokens,
            ReplyProperties properties) {
        this.store = store;
        this.journal = journal;
        this.finishReply = finishReply;
        this.engine = engine;
        this.conversations = conversations;
        this.tokens = tokens;
        this.properties = properties;
    }

    /// Begins to look.
    public void start() {
        thread = Thread.ofPlatform().name("reply-sweep").daemon(true).start(() -> {
            while (!closing) {
                LockSupport.parkNanos(properties.sweepInterval().toNanos());
                if (!closing) {
                    sweep();
                }
            }
        });
    }

    /// Looks once.
    void sweep() {
        try {
            var lease = engine.lease();
            if (!lease.isHeld()) {
                return;
            }
            engine.cutOverdue(properties.timeLimit(), System.nanoTime());
            for (var orphan : store.orphans(AT_ONCE)) {
                if (store.takeOver(orphan.run().replyId(), orphan.instanceId(), lease.instanceId())) {
                    apart(orphan, () -> end(orphan));
                }
            }
            for (var stray : store.strays(lease.instanceId(), STRAY_AGE, AT_ONCE)) {
                if (!engine.isAtWork(stray.run().replyId())) {
                    apart(stray, () -> end(stray));
                }
            }
            for (var due : store.dueLookUps(lease.instanceId(), AT_ONCE)) {
                apart(due, () -> lookUp(due));
            }
            store.purge(properties.keepJournal(), properties.keepRuns(), PURGE_ROWS);
        } catch (RuntimeException e) {
            LOG.warn("reply sweep: failed, tried again: {}", e.toString());
        }
    }

    private void apart(RunRow row, Runnable work) {
        var id = row.run().replyId().value();
        if (!atWork.add(id)) {
            return;
        }
        Thread.ofVirtual().name("sweep-" + id).start(() -> {
            try {
                work.run();
            } catch (FinishReply.NotOurs e) {
                LOG.info("reply {}: left to others: {}", id, e.getMessage());
            } catch (RuntimeException e) {
                LOG.error("reply {}: could not be finished yet", id, e);
            } finally {
                atWork.remove(id);
            }
        });
    }

    private void end(RunRow row) {
        var run = row.run();
        var lease = engine.lease();
        var known = row.end();
        if (row.state() == RunRow.State.SETTLING && known != null) {
            lookUp(row);
            return;
        }
        var said = journal.read(run.replyId(), run.userId());
        var logged = known == null
                ? Optional.<LoggedEnd>empty()
                : LoggedEnd.find(conversations, run.conversationId(), run.replyId());
        var end = known == null ? lost(row, said) : logged.isPresent() ? known : asFarAsStored(known, said);
        LOG.warn(
                "reply {}: taken over from {}, ends as {} ({})",
                run.replyId(),
                row.instanceId(),
                end.kind(),
                end.reason());
        var whole = logged.map(LoggedEnd::said).orElseGet(() -> new FinishReply.Said(said.text(), said.reasoning()));
        var frame = finishReply.finish(run, end, whole, lease);
        if (frame.isEmpty()) {
            store.drop(run.replyId(), lease.instanceId());
            return;
        }
        // Where the log has more than the journal, readers are told from the log.
        boolean lacksText = logged.isPresent() && said.lastSeq() < end.lastSeq();
        if (!said.ended() && !lacksText) {
            int seq = said.lastSeq() + 1;
            var bytes =
                    ReplyFrames.numbered(seq, frame.get().event(), frame.get().json());
            journal.append(run.replyId(), run.userId(), seq, bytes);
        }
        store.find(run.replyId())
                .filter(now -> now.state() == RunRow.State.ENDING)
                .ifPresent(_ -> store.done(run.replyId(), lease.instanceId()));
    }

    private RunEnd lost(RunRow row, JournaledText said) {
        var written = new EndOfReply.Written(
                said.hasOutput(),
                tokens.of(said.text()) + tokens.of(said.reasoning()),
                row.generationId(),
                said.lastSeq());
        return EndOfReply.lost(written, row.modelAnswered());
    }

    /// The end was known, but perhaps not all of the text is stored: then it is no whole answer any more.
    private static RunEnd asFarAsStored(RunEnd known, JournaledText said) {
        if (known.kind() != RunEnd.Kind.COMPLETED || said.lastSeq() >= known.lastSeq()) {
            return known;
        }
        return new RunEnd(
                RunEnd.Kind.INTERRUPTED,
                EndOfReply.INSTANCE_LOST,
                known.charge(),
                known.modelAnswered(),
                known.generationId(),
                known.usage(),
                known.outputTokens(),
                known.lastSeq());
    }

    private void lookUp(RunRow row) {
        var end = row.end();
        if (end != null) {
            finishReply.lookUpAgain(row.run(), end, row.lookUps(), engine.lease());
        }
    }

    @Override
    public void close() {
        closing = true;
        LockSupport.unpark(thread);
    }
}
