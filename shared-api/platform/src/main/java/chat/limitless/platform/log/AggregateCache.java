package chat.limitless.platform.log;

import chat.limitless.eventstore.StoredEvent;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.jspecify.annotations.Nullable;

/// Aggregates of this process in memory: strong, because weak entries die with every collection, and bounded.
///
/// The tail of the log keeps it fresh: it only evicts, never changes. While a command works on an aggregate its stream
/// is watched, so that what the tail reports in the meantime keeps an older state from being put back.
final class AggregateCache {

    private final Cache<String, Entry> entries;
    private final ConcurrentMap<String, Watch> watches = new ConcurrentHashMap<>();

    /// @param maximumSize most aggregates kept
    AggregateCache(long maximumSize) {
        entries = Caffeine.newBuilder().maximumSize(maximumSize).build();
    }

    /// An aggregate and the sequence of its last event when it was put here; the aggregate itself moves on.
    private record Entry(EventSourcedAggregate<?> aggregate, long sequence) {}

    /// The last sequence the tail has reported for a stream while a command works on it.
    static final class Watch {

        private volatile long seenSequence = -1;
    }

    /// Starts to watch a stream; must be called before the aggregate is looked up or loaded.
    Watch watch(String streamId) {
        var watch = new Watch();
        watches.put(streamId, watch);
        return watch;
    }

    /// Ends a watch, unless another one has followed already.
    void unwatch(String streamId, Watch watch) {
        watches.remove(streamId, watch);
    }

    /// The aggregate in memory, if it is as new as everything the tail has reported.
    @Nullable
    EventSourcedAggregate<?> find(String streamId) {
        var entry = entries.getIfPresent(streamId);
        return entry == null ? null : entry.aggregate();
    }

    /// Keeps an aggregate, unless the tail has reported more than it knows.
    void put(String streamId, EventSourcedAggregate<?> aggregate, long sequence) {
        var entry = new Entry(aggregate, sequence);
        entries.put(streamId, entry);
        // The tail notes first and evicts second, here it is the other way round: one of both sees the other.
        var watch = watches.get(streamId);
        if (watch != null && watch.seenSequence > sequence) {
            entries.asMap().remove(streamId, entry);
        }
    }

    /// Forgets an aggregate.
    void remove(String streamId) {
        entries.invalidate(streamId);
    }

    /// Takes notice of events in the log, own and foreign.
    void seen(List<StoredEvent> events) {
        for (var event : events) {
            var watch = watches.get(event.streamId());
            if (watch != null) {
                watch.seenSequence = Math.max(watch.seenSequence, event.sequence());
            }
            var entry = entries.getIfPresent(event.streamId());
            if (entry != null && entry.sequence() < event.sequence()) {
                entries.asMap().remove(event.streamId(), entry);
            }
        }
    }

    /// How many aggregates are kept now.
    long size() {
        return entries.estimatedSize();
    }
}
