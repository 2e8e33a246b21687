package chat.limitless.command.conversation.journal;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/// What this instance knows of its own lease. Renewing is counted from before the database was asked, so that this
/// instance always thinks it lost the lease before anybody else may take its replies. The time is the monotonic clock
/// of the machine, which goes on while the process is frozen.
public final class InstanceLease {

    private final String instanceId;
    private final Duration length;
    private final LongSupplier nanoTime;
    private final AtomicLong heldUntilNanos;

    /// A lease that was taken at `takenAtNanos`.
    InstanceLease(String instanceId, Duration length, LongSupplier nanoTime, long takenAtNanos) {
        this.instanceId = instanceId;
        this.length = length;
        this.nanoTime = nanoTime;
        this.heldUntilNanos = new AtomicLong(takenAtNanos + length.toNanos());
    }

    /// The instance that holds it; a fenced instance comes back under another id.
    public String instanceId() {
        return instanceId;
    }

    /// Whether this instance may still write and hand on what its replies say.
    public boolean isHeld() {
        return heldUntilNanos.get() - nanoTime.getAsLong() > 0;
    }

    long now() {
        return nanoTime.getAsLong();
    }

    void renewed(long askedAtNanos) {
        heldUntilNanos.set(askedAtNanos + length.toNanos());
    }

    /// The lease is gone for good.
    void lose() {
        heldUntilNanos.set(nanoTime.getAsLong() - 1);
    }
}
