package chat.limitless.eventstore;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.jspecify.annotations.Nullable;

/// A processor's view of the tail. It says that it calls back when something is new, so that Axon does not poll. What
/// the processor has no handler for it hands over only where nothing else follows yet, so that the processor's position
/// still reaches the end of the log: going through all the others would cost each processor as much as its own.
final class LogTrackingStream implements TrackingEventStream {

    private static final int BATCH = 500;
    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);

    private final LogTail tail;
    private final EventSerializer serializer;
    private final ArrayDeque<StoredEvent> buffer = new ArrayDeque<>(BATCH);
    private final Set<Class<?>> skipped = new HashSet<>();
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
        if (peeked == null && (!buffer.isEmpty() || fill())) {
            peeked = next();
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
        var next = Objects.requireNonNull(peeked);
        peeked = null;
        return next;
    }

    private LogMessage next() {
        while (buffer.size() > 1 && skipped.contains(message(buffer.element()).getPayloadType())) {
            buffer.remove();
        }
        return message(buffer.remove());
    }

    private LogMessage message(StoredEvent stored) {
        return new LogMessage(stored, serializer);
    }

    @Override
    public void skipMessagesWithPayloadTypeOf(TrackedEventMessage<?> ignored) {
        skipped.add(ignored.getPayloadType());
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
