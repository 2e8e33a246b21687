package chat.limitless.eventstore;

import java.util.ArrayDeque;
import java.util.NoSuchElementException;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.jspecify.annotations.Nullable;

/// The events of one stream, read page by page while the aggregate is being loaded.
final class StreamPages implements DomainEventStream {

    private static final int PAGE = 1_000;

    private final EventLog log;
    private final EventSerializer serializer;
    private final String streamId;
    private final ArrayDeque<StoredEvent> page = new ArrayDeque<>();
    private long next;
    private boolean last;
    private @Nullable DomainEventMessage<?> peeked;
    private @Nullable Long lastSequence;

    StreamPages(EventLog log, EventSerializer serializer, String streamId, long firstSequence) {
        this.log = log;
        this.serializer = serializer;
        this.streamId = streamId;
        this.next = firstSequence;
    }

    @Override
    public boolean hasNext() {
        if (peeked == null && page.isEmpty() && !last) {
            var events = log.readStream(streamId, next, PAGE);
            last = events.size() < PAGE;
            if (!events.isEmpty()) {
                page.addAll(events);
                next = events.getLast().sequence() + 1;
            }
        }
        return peeked != null || !page.isEmpty();
    }

    @Override
    public DomainEventMessage<?> peek() {
        if (peeked == null) {
            if (!hasNext()) {
                throw new NoSuchElementException("the end of stream " + streamId);
            }
            peeked = new LogMessage(page.remove(), serializer);
        }
        return peeked;
    }

    @Override
    public DomainEventMessage<?> next() {
        var message = peek();
        peeked = null;
        lastSequence = message.getSequenceNumber();
        return message;
    }

    @Override
    public @Nullable Long getLastSequenceNumber() {
        return lastSequence;
    }
}
