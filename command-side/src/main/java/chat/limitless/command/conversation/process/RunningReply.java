package chat.limitless.command.conversation.process;

import chat.limitless.command.conversation.journal.InstanceLease;
import chat.limitless.command.conversation.journal.JournaledReply;
import chat.limitless.command.conversation.journal.ReplyFrames;
import chat.limitless.command.conversation.journal.ReplyLog;
import chat.limitless.command.conversation.journal.Run;
import chat.limitless.command.conversation.port.GenerationSink;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// A reply while it is written here. Text goes to the readers and the journal at once; nothing goes anywhere once the
/// lease has passed or somebody has cut the reply.
final class RunningReply implements GenerationSink {

    private static final Runnable NOTHING = () -> {};

    private final JournaledReply journaled;
    private final JsonMapper json;
    private final long startedNanos;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder reasoning = new StringBuilder();
    private final AtomicReference<Runnable> cancel = new AtomicReference<>(NOTHING);
    private final AtomicReference<@Nullable Cut> cut = new AtomicReference<>();
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private volatile @Nullable String generationId;

    /// Why a reply does not go on.
    enum Cut {
        /// Its user stopped it.
        STOPPED,
        /// It took too long.
        TIME_LIMIT,
        /// The instance ends.
        SHUTDOWN,
        /// The instance lost its lease: the reply belongs to another one.
        FENCED
    }

    RunningReply(Run run, InstanceLease lease, JsonMapper json, long startedNanos) {
        this.journaled = new JournaledReply(run, lease);
        this.json = json;
        this.startedNanos = startedNanos;
    }

    Run run() {
        return journaled.run();
    }

    ReplyLog log() {
        return journaled.log();
    }

    JournaledReply journaled() {
        return journaled;
    }

    long startedNanos() {
        return startedNanos;
    }

    @Nullable
    Cut cut() {
        return cut.get();
    }

    @Nullable
    String generationId() {
        return generationId;
    }

    String text() {
        return text.toString();
    }

    String reasoning() {
        return reasoning.toString();
    }

    boolean hasOutput() {
        return !text.isEmpty() || !reasoning.isEmpty();
    }

    /// Ends it early. Closed to new text first, then the call to the provider.
    void cut(Cut why) {
        if (cut.compareAndSet(null, why) || why == Cut.FENCED) {
            if (why == Cut.FENCED) {
                cut.set(why);
                log().giveUp();
            }
            cancelled.set(true);
            cancel.get().run();
        }
    }

    @Override
    public void onCall(Runnable close) {
        cancel.set(close);
        if (cancelled.get()) {
            close.run();
        }
    }

    @Override
    public void onGenerationId(String id) {
        if (!id.equals(generationId)) {
            generationId = id;
            journaled.generation(id);
        }
    }

    @Override
    public void onText(String more) {
        if (add(ReplyFrames.DELTA, more)) {
            text.append(more);
        }
    }

    @Override
    public void onReasoning(String more) {
        if (add(ReplyFrames.REASONING, more)) {
            reasoning.append(more);
        }
    }

    private boolean add(String event, String more) {
        if (more.isEmpty() || cut.get() != null) {
            return false;
        }
        if (!journaled.lease().isHeld()) {
            cut(Cut.FENCED);
            return false;
        }
        return log().append(event, json.writeValueAsString(new Piece(more))) > 0;
    }

    private record Piece(String text) {}
}
