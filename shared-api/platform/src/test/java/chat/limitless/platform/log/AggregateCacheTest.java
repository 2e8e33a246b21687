package chat.limitless.platform.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import chat.limitless.eventstore.StoredEvent;
import java.util.List;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.junit.jupiter.api.Test;

/// How the cache keeps up with the log.
class AggregateCacheTest {

    private static final String STREAM = "cra_abc";

    private final AggregateCache cache = new AggregateCache(100);
    private final EventSourcedAggregate<?> aggregate = mock(EventSourcedAggregate.class);

    @Test
    void what_the_tail_reports_of_our_own_append_evicts_nothing() {
        cache.put(STREAM, aggregate, 4);
        cache.seen(List.of(event(3), event(4)));

        assertThat(cache.find(STREAM)).isNotNull();
    }

    @Test
    void what_somebody_else_appended_evicts() {
        cache.put(STREAM, aggregate, 4);
        cache.seen(List.of(event(5)));

        assertThat(cache.find(STREAM)).isNull();
    }

    @Test
    void what_was_reported_while_a_command_worked_keeps_the_older_state_out() {
        var watch = cache.watch(STREAM);
        cache.seen(List.of(event(5)));
        cache.put(STREAM, aggregate, 4);
        assertThat(cache.find(STREAM)).isNull();

        cache.put(STREAM, aggregate, 5);
        assertThat(cache.find(STREAM)).isNotNull();
        cache.unwatch(STREAM, watch);
    }

    @Test
    void the_end_of_an_older_watch_leaves_the_newer_one() {
        var older = cache.watch(STREAM);
        var newer = cache.watch(STREAM);
        cache.unwatch(STREAM, older);
        cache.seen(List.of(event(5)));
        cache.put(STREAM, aggregate, 4);

        assertThat(cache.find(STREAM)).isNull();
        cache.unwatch(STREAM, newer);
    }

    private static StoredEvent event(long sequence) {
        return new StoredEvent(
                100 + sequence,
                STREAM,
                sequence,
                "evt_" + sequence,
                "Purse",
                "credits.held",
                1,
                null,
                new byte[0],
                new byte[0],
                0,
                new byte[0]);
    }
}
