package chat.limitless.eventstore;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.jspecify.annotations.Nullable;

/// A processor's view of the tail. It says that it calls back when something is new, so that Axon does not poll.
final class LogTrackingStream implements TrackingEventStream {

    private static final int BATCH = 500;
    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);

    private final LogTail tail;
    private final EventSerializer serializer;
    private final ArrayDeque<StoredEvent> buffer = new ArrayDeque<>(BATCH);
    private long position;
    private @Nullable TrackedEventMessage<?> peeked;
    private @Nullable Runnable callback;

    LogTrackingStream(LogTail tail, EventSerializer serializer, long afterPosition) {
        this.tail = tail;
        this.serializer = serializer;
        this.position = afterPosition;
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        if (peeked == null && !buffer.isEmpty() || peeked == null && fill()) {
            peeked = new LogMessage(buffer.remove(), serializer);
        }
        return Optional.ofNullable(peeked);
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        if (peeked != null || !buffer.isEmpty() || fill()) {
            return true;
        }
        return timeout > 0 && tail.awaitAfter(position, Duration.of(timeout, unit.toChronoUnit())) && fill();
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        while (peek().isEmpty()) {
            tail.awaitAfter(position, LOOK_AGAIN);
        }
        var next = java.util.Objects.requireNonNull(peeked);
        peeked = null;
        return next;
    }

    private boolean fill() {
        tail.failure().ifPresent(failure -> {
            throw failure;
        });
        var events = tail.after(position, BATCH);
        if (events.isEmpty()) {
            return false;
        }
        if (events.getFirst().position() != position + 1) {
            throw new ChainBroken(position + 1, "missing for a reader");
        }
        buffer.addAll(events);
        position = events.getLast().position();
        return true;
    }

    @Override
    public boolean setOnAvailableCallback(Runnable onAvailable) {
        close();
        callback = tail.onAdvance(onAvailable);
        return true;
    }

    @Override
    public void close() {
        var registered = callback;
        callback = null;
        if (registered != null) {
            registered.run();
        }
    }
}
