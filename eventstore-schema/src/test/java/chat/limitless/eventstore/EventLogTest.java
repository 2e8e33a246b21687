package chat.limitless.eventstore;

import static chat.limitless.eventstore.LogFixture.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/// Appending, reading and following, one case at a time.
@Timeout(60)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EventLogTest {

    private LogFixture fixture;
    private EventLog log;

    @BeforeAll
    void open() {
        fixture = new LogFixture();
        log = fixture.open();
    }

    @AfterAll
    void close() throws Exception {
        fixture.close();
    }

    @Test
    void stores_events_densely_and_gives_them_back_as_they_were() {
        var first = log.append(List.of(event("s_a", 0), event("s_a", 1)));
        var second = log.append(List.of(event("s_b", 0)));
        assertThat(first.lastPosition()).isEqualTo(first.firstPosition() + 1);
        assertThat(second.firstPosition()).isEqualTo(first.lastPosition() + 1);
        var stream = log.readStream("s_a", 0, 10);
        assertThat(stream).extracting(StoredEvent::sequence).containsExactly(0L, 1L);
        assertThat(stream.getFirst().payload()).isEqualTo("{\"text\":\"s_a0\"}".getBytes());
        assertThat(log.lastSequence("s_a")).hasValue(1);
        assertThat(log.lastSequence("s_none")).isEmpty();
        assertThat(log.readSubject("usr_test", first.firstPosition() - 1, 3)).hasSize(3);
    }

    @Test
    void gives_back_only_events_of_the_names_asked_for_between_two_positions() {
        var before = log.append(List.of(event("s_types", 0))).lastPosition();
        var last = log.append(List.of(event("s_types", 1), event("s_types", 2))).lastPosition();
        log.append(List.of(event("s_types", 3)));
        var name = log.readStream("s_types", 0, 1).getFirst().eventType();

        assertThat(log.readTypes(List.of(name, "test.other"), before, last, 10))
                .extracting(StoredEvent::position)
                .containsExactly(last - 1, last);
        assertThat(log.readTypes(List.of(name), before, last, 1)).hasSize(1);
        assertThat(log.readTypes(List.of("test.other"), 0, last, 10)).isEmpty();
        assertThat(log.readTypes(List.of(), 0, last, 10)).isEmpty();
    }

    @Test
    void refuses_what_does_not_continue_its_stream() {
        log.append(List.of(event("s_c", 0)));
        assertThatThrownBy(() -> log.append(List.of(event("s_c", 0))))
                .isInstanceOfSatisfying(
                        AppendConflict.class,
                        conflict -> assertThat(conflict.lastSequence()).isZero());
        assertThatThrownBy(() -> log.append(List.of(event("s_c", 2)))).isInstanceOf(AppendConflict.class);
        assertThatThrownBy(() -> log.append(List.of(event("s_c", 1), event("s_c", 1))))
                .isInstanceOf(AppendConflict.class);
        assertThat(log.lastSequence("s_c")).hasValue(0);
    }

    @Test
    void refuses_an_event_id_that_exists_with_a_reason_of_its_own() {
        log.append(List.of(event("s_d", 0, "evt_same", "{}")));
        assertThatThrownBy(() -> log.append(List.of(event("s_e", 0, "evt_same", "{}"))))
                .isInstanceOf(AppendRefused.class);
        assertThat(log.lastSequence("s_e")).isEmpty();
    }

    @Test
    void of_a_conflicting_pair_in_one_batch_exactly_one_is_stored_and_neighbours_do_not_notice() throws Exception {
        var gate = new CountDownLatch(1);
        var held = fixture.open(fixture.options().withAppenderThreads(1), point -> {
            if (point == AppendProbe.Point.ACKNOWLEDGED) {
                awaitUninterruptibly(gate);
            }
        });
        held.append(List.of(event("s_gate", 0)));
        var one = held.submit(List.of(event("s_pair", 0)));
        var other = held.submit(List.of(event("s_pair", 0)));
        var neighbour = held.submit(List.of(event("s_neighbour", 0)));
        gate.countDown();
        assertThat(one.get().lastPosition()).isPositive();
        assertThat(neighbour.get().firstPosition()).isEqualTo(one.get().lastPosition() + 1);
        assertThatThrownBy(other::get).hasCauseInstanceOf(AppendConflict.class);
    }

    @Test
    void what_the_table_refuses_fails_alone() throws Exception {
        var gate = new CountDownLatch(1);
        var held = fixture.open(fixture.options().withAppenderThreads(1), point -> {
            if (point == AppendProbe.Point.ACKNOWLEDGED) {
                awaitUninterruptibly(gate);
            }
        });
        held.append(List.of(event("s_gate2", 0)));
        var good = held.submit(List.of(event("s_good1", 0)));
        var poisoned = held.submit(List.of(event("s_" + "x".repeat(200), 0)));
        var alsoGood = held.submit(List.of(event("s_good2", 0)));
        gate.countDown();
        assertThat(good.get().lastPosition()).isPositive();
        assertThat(alsoGood.get().lastPosition()).isPositive();
        assertThatThrownBy(poisoned::get).hasCauseInstanceOf(AppendRefused.class);
    }

    @Test
    void a_full_queue_refuses_at_once_and_says_when_to_come_again() throws Exception {
        var gate = new CountDownLatch(1);
        var held = fixture.open(fixture.options().withAppenderThreads(1).withQueueUnits(3), point -> {
            if (point == AppendProbe.Point.LOCKED) {
                awaitUninterruptibly(gate);
            }
        });
        var accepted = new ArrayList<CompletableFuture<AppendResult>>();
        assertThatThrownBy(() -> {
                    for (int i = 0; i < 5; i++) {
                        accepted.add(held.submit(List.of(event("s_full" + i, 0))));
                    }
                })
                .isInstanceOfSatisfying(
                        LogBusy.class,
                        busy -> assertThat(busy.retryAfterSeconds()).isPositive());
        gate.countDown();
        for (var append : accepted) {
            assertThat(append.get().lastPosition()).isPositive();
        }
        assertThat(accepted).hasSize(3);
    }

    @Test
    void batches_larger_than_a_statement_and_a_transaction_are_stored_whole() throws Exception {
        var appends = new ArrayList<CompletableFuture<AppendResult>>();
        for (int i = 0; i < 1_500; i++) {
            appends.add(log.submit(List.of(event("s_many" + i, 0))));
        }
        for (var append : appends) {
            append.get();
        }
        assertThat(fixture.verify().intact()).isTrue();
    }

    @Test
    void recorded_times_never_fall_even_when_the_clock_does() throws Exception {
        var past = Clock.fixed(Instant.parse("2001-01-01T00:00:00Z"), ZoneOffset.UTC);
        var slow = fixture.open(EventLogOptions.writer(fixture.command(), past));
        var now = log.append(List.of(event("s_now", 0)));
        var late = slow.append(List.of(event("s_late", 0)));
        assertThat(late.recordedAtMicros()).isGreaterThanOrEqualTo(now.recordedAtMicros());
        assertThat(log.positionBefore(Instant.parse("2001-01-01T00:00:00Z"))).isZero();
        assertThat(log.positionBefore(Instant.now().plusSeconds(60)))
                .isEqualTo(log.head().position());
    }

    @Test
    void a_listener_gets_everything_after_its_position_in_order_and_again_after_it_failed() {
        var start = log.head().position();
        log.append(List.of(event("s_listen", 0), event("s_listen", 1)));
        var seen = new ArrayList<Long>();
        var failures = new ArrayList<String>();
        var subscription = log.tail().subscribe("test", start, events -> {
            if (failures.isEmpty()) {
                failures.add("once");
                throw new IllegalStateException("on purpose");
            }
            events.forEach(stored -> seen.add(stored.position()));
        });
        var last = log.append(List.of(event("s_listen", 2))).lastPosition();
        assertThat(subscription.awaitPosition(last, Duration.ofSeconds(10))).isTrue();
        assertThat(seen)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(start + 1, last).boxed().toList());
        subscription.close();
    }

    @Test
    void an_append_of_another_process_is_seen_soon() {
        var other = fixture.open();
        var position = other.append(List.of(event("s_other", 0))).lastPosition();
        assertThat(log.tail().awaitPosition(position, Duration.ofSeconds(1))).isTrue();
    }

    @Test
    void the_tail_stops_where_the_chain_does_not_hold() throws Exception {
        try (var own = new LogFixture()) {
            var follower = own.open();
            follower.append(List.of(event("s_x", 0)));
            own.sql("insert into event_log"
                    + " select 2, 's_y', 0, 'e2', stream_type, event_type, revision, subject_id, payload,"
                    + " metadata, recorded_at, hash from event_log where position = 1");
            assertThat(follower.tail().awaitPosition(2, Duration.ofMillis(500))).isFalse();
            assertThat(follower.tail().failure()).containsInstanceOf(ChainBroken.class);
        }
    }

    private static void awaitUninterruptibly(CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
