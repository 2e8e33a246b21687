package chat.limitless.query.search;

import chat.limitless.api.conversation.ConversationEvent;
import chat.limitless.eventstore.EventLog;
import chat.limitless.eventstore.EventSerializer;
import chat.limitless.eventstore.LogSubscription;
import chat.limitless.eventstore.StoredEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Reads the whole log for the index of this instance, from where the index stands.
final class SearchFollower implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SearchFollower.class);

    private final EventLog log;
    private final EventSerializer serializer;
    private final SearchIndex index;
    private final IndexChats chats;
    private final Duration commitEvery;
    private final long builtFrom;
    private final long builtAt;
    private long committedNanos = System.nanoTime();
    private @Nullable LogSubscription subscription;

    SearchFollower(EventLog log, EventSerializer serializer, SearchIndex index, Duration commitEvery) {
        this.log = log;
        this.serializer = serializer;
        this.index = index;
        this.chats = new IndexChats(index.writer(), new RemovedBranches(log, serializer));
        this.commitEvery = commitEvery;
        this.builtFrom = index.position();
        this.builtAt = log.tail().position();
    }

    /// What was in the log at the start is not all in the index yet: a search would not find what is there.
    boolean isBuilding() {
        return index.position() < builtAt;
    }

    /// How far that is, from 0 to 100.
    int builtPercent() {
        return isBuilding() ? (int) (100 * (index.position() - builtFrom) / (builtAt - builtFrom)) : 100;
    }

    /// Waits until the index has reached the position; false when the time is over first.
    boolean awaitPosition(long position, Duration patience) {
        var following = subscription;
        return following != null && following.awaitPosition(position, patience);
    }

    @Override
    public void start() {
        LOG.info("search goes on behind position {} of {}", builtFrom, builtAt);
        subscription = log.tail().subscribe("search", index.position(), this::take);
    }

    private void take(List<StoredEvent> events) {
        try {
            for (var stored : events) {
                if (stored.eventType().startsWith("conversation.")
                        && serializer.deserialize(stored) instanceof ConversationEvent event) {
                    chats.put(event, stored.position());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        index.reached(events.getLast().position());
        if (System.nanoTime() - committedNanos >= commitEvery.toNanos()) {
            index.commit();
            committedNanos = System.nanoTime();
        }
    }

    @Override
    public void stop() {
        if (subscription != null) {
            subscription.close();
            subscription = null;
        }
    }

    @Override
    public boolean isRunning() {
        return subscription != null;
    }
}
