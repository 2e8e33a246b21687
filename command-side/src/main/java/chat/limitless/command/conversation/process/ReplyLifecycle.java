package chat.limitless.command.conversation.process;

import chat.limitless.command.conversation.journal.Journal;
import chat.limitless.command.conversation.journal.JournalTail;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// The way out: readers are sent elsewhere first, replies go on to their end or to the limit, what still runs then is
/// cut
/// with its text kept, and the lease is given back. Before the web server ends, because readers hold its connections.
final class ReplyLifecycle implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ReplyLifecycle.class);
    private static final long LOOK_NANOS = 50_000_000;
    private static final long CUT_LIMIT_NANOS = 10_000_000_000L;

    private final ReplyEngine engine;
    private final Journal journal;
    private final JournalTail tail;
    private final SweepReplies sweep;
    private final ReplyProperties properties;
    private volatile boolean running;

    ReplyLifecycle(
            ReplyEngine engine, Journal journal, JournalTail tail, SweepReplies sweep, ReplyProperties properties) {
        this.engine = engine;
        this.journal = journal;
        this.tail = tail;
        this.sweep = sweep;
        this.properties = properties;
    }

    /// Takes the lease. Before any request is served, therefore not left to [#start()].
    ReplyLifecycle begin() {
        journal.start(engine);
        tail.start();
        sweep.start();
        running = true;
        return this;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public boolean isPauseable() {
        return false;
    }

    @Override
    public void stop() {
        if (!running) {
            return;
        }
        engine.beginDrain();
        tail.leave();
        LOG.info("replies: {} still run, they may end", engine.running());
        awaitEnd(properties.drainLimit().toNanos());
        engine.cutAll();
        awaitEnd(CUT_LIMIT_NANOS);
        sweep.close();
        tail.close();
        journal.close();
        running = false;
    }

    private void awaitEnd(long limitNanos) {
        long until = System.nanoTime() + limitNanos;
        while (engine.running() > 0 && System.nanoTime() < until) {
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /// First to stop.
    @Override
    public int getPhase() {
        return DEFAULT_PHASE;
    }
}
