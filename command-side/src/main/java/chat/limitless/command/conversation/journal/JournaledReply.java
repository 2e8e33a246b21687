package chat.limitless.command.conversation.journal;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// A reply written by this instance, as the journal sees it.
public final class JournaledReply {

    private final Run run;
    private final ReplyLog log = new ReplyLog();
    private final InstanceLease lease;
    private final AtomicReference<@Nullable String> generationToStore = new AtomicReference<>();
    private int journaledSeq;

    /// A reply about to be written under a lease.
    public JournaledReply(Run run, InstanceLease lease) {
        this.run = run;
        this.lease = lease;
    }

    /// What stays the same about it.
    public Run run() {
        return run;
    }

    /// What its readers see.
    public ReplyLog log() {
        return log;
    }

    /// The lease it is written under; once that has passed, nothing is handed on.
    public InstanceLease lease() {
        return lease;
    }

    /// The provider told its id; the next flush stores it.
    public void generation(String generationId) {
        generationToStore.set(generationId);
    }

    @Nullable
    String takeGeneration() {
        return generationToStore.getAndSet(null);
    }

    void restoreGeneration(String generationId) {
        generationToStore.compareAndSet(null, generationId);
    }

    /// Only the journal's thread asks and sets.
    int journaledSeq() {
        return journaledSeq;
    }

    void journaled(int seq) {
        journaledSeq = seq;
    }
}
