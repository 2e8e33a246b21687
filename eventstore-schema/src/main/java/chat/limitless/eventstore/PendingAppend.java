package chat.limitless.eventstore;

import java.security.MessageDigest;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// One unit of work on its way: all of its events are stored, or none. Everything that does not need the lock of the
/// head, the digests above all, is computed by the thread that brought it.
final class PendingAppend {

    private final List<EventToAppend> events;
    private final List<MessageDigest> contents;
    private final long bytes;
    private final long deadlineNanos;
    private final CompletableFuture<AppendResult> result = new CompletableFuture<>();

    PendingAppend(List<EventToAppend> events, long deadlineNanos) {
        this.events = List.copyOf(events);
        this.contents = this.events.stream().map(ChainHash::contentSoFar).toList();
        this.bytes = this.events.stream().mapToLong(EventToAppend::bytes).sum();
        this.deadlineNanos = deadlineNanos;
    }

    List<EventToAppend> events() {
        return events;
    }

    MessageDigest content(int index) {
        return contents.get(index);
    }

    long bytes() {
        return bytes;
    }

    boolean isOver(long nowNanos) {
        return nowNanos - deadlineNanos > 0;
    }

    CompletableFuture<AppendResult> result() {
        return result;
    }
}
