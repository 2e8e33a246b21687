package chat.limitless.command.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TaskStoreTest {

    private static final Instant T0 = Instant.parse("2026-11-01T10:00:00Z");
    private static final Duration CLAIM = Duration.ofMinutes(3);

    private static TaskDatabase database;

    @BeforeAll
    static void start() {
        database = new TaskDatabase();
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @BeforeEach
    void empty() {
        database.empty();
    }

    private static TaskStore at(Instant now) {
        return database.store(Clock.fixed(now, ZoneOffset.UTC));
    }

    private static TaskStore at(Duration later) {
        return at(T0.plus(later));
    }

    private static TaskOrder order(String subject) {
        return TaskOrder.of("test", subject, T0);
    }

    @Test
    void ordering_the_same_again_changes_nothing_even_when_it_is_done() {
        assertThat(at(T0).insert(order("a"))).isTrue();
        assertThat(at(T0).insert(order("a"))).isFalse();
        at(T0).finish(at(T0).claim("w", CLAIM, 10).getFirst());
        assertThat(at(T0).insert(order("a"))).isFalse();
        assertThat(at(T0).claim("w", CLAIM, 10)).isEmpty();
    }

    @Test
    void a_task_is_not_claimed_before_it_is_due() {
        at(T0).insert(order("a"));
        assertThat(at(T0.minusMillis(1)).claim("w", CLAIM, 10)).isEmpty();
        assertThat(at(T0).claim("w", CLAIM, 10)).hasSize(1);
    }

    @Test
    void a_claimed_task_is_left_alone_until_the_claim_runs_out() {
        at(T0).insert(order("a"));
        assertThat(at(T0).claim("dies", CLAIM, 10)).hasSize(1);
        assertThat(at(CLAIM).claim("other", CLAIM, 10)).isEmpty();
        assertThat(at(CLAIM.plusMillis(1)).claim("other", CLAIM, 10))
                .singleElement()
                .satisfies(task -> assertThat(task.attempt()).isEqualTo(2));
    }

    @Test
    void who_lost_the_claim_cannot_finish_the_task() {
        at(T0).insert(order("a"));
        var frozen = at(T0).claim("frozen", CLAIM, 10).getFirst();
        var taken = at(CLAIM.plusMillis(1)).claim("other", CLAIM, 10).getFirst();
        at(CLAIM.plusMillis(2)).giveUp(frozen, "late");
        at(CLAIM.plusMillis(2)).again(taken, T0.plus(Duration.ofHours(1)));
        assertThat(at(Duration.ofHours(1)).claim("w", CLAIM, 10)).hasSize(1);
    }

    @Test
    void a_claim_that_is_renewed_does_not_run_out() {
        at(T0).insert(order("a"));
        var slow = at(T0).claim("w", CLAIM, 10).getFirst();
        assertThat(at(CLAIM).keep(slow, CLAIM)).isTrue();
        assertThat(at(CLAIM.plusMillis(1)).claim("other", CLAIM, 10)).isEmpty();
        var taken = at(CLAIM.multipliedBy(2).plusMillis(1)).claim("other", CLAIM, 10);
        assertThat(taken).hasSize(1);
        assertThat(at(CLAIM.multipliedBy(2).plusMillis(2)).keep(slow, CLAIM)).isFalse();
    }

    @Test
    void a_task_that_is_over_is_not_claimed_by_a_renewal() {
        at(T0).insert(order("a"));
        var done = at(T0).claim("w", CLAIM, 10).getFirst();
        at(T0).again(done, T0);
        assertThat(at(T0).keep(done, CLAIM)).isFalse();
        assertThat(at(T0).claim("other", CLAIM, 10)).hasSize(1);
    }

    @Test
    void success_forgets_failures_and_failure_counts_them() {
        at(T0).insert(order("a"));
        at(T0).failed(at(T0).claim("w", CLAIM, 10).getFirst(), T0, "once ".repeat(100));
        var second = at(T0).claim("w", CLAIM, 10).getFirst();
        assertThat(second.attempt()).isEqualTo(2);
        at(T0).again(second, T0);
        assertThat(at(T0).claim("w", CLAIM, 10).getFirst().attempt()).isEqualTo(1);
    }

    @Test
    void eight_workers_claim_each_of_five_hundred_tasks_once() throws InterruptedException {
        IntStream.range(0, 500).forEach(n -> at(T0).insert(order("t" + n)));
        var claimed = new ArrayList<String>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            var workers = IntStream.range(0, 8)
                    .<Callable<List<String>>>mapToObj(n -> () -> claimAll("w" + n))
                    .toList();
            for (var worker : threads.invokeAll(workers)) {
                claimed.addAll(worker.resultNow());
            }
        }
        assertThat(claimed).hasSize(500);
        assertThat(new HashSet<>(claimed)).hasSize(500);
    }

    private static List<String> claimAll(String owner) {
        var mine = new ArrayList<String>();
        while (database.jdbc()
                        .sql("select count(*) from scheduled_task where owner is null")
                        .query(Integer.class)
                        .single()
                > 0) {
            at(T0).claim(owner, CLAIM, 16).forEach(task -> mine.add(task.id()));
        }
        return mine;
    }

    @Test
    void the_wait_after_failures_doubles_up_to_a_limit() {
        var properties = new TaskProperties(
                Duration.ofMillis(500),
                16,
                CLAIM,
                Duration.ofMinutes(10),
                Duration.ofSeconds(1),
                Duration.ofHours(1),
                Duration.ofSeconds(20),
                Duration.ofDays(90));
        assertThat(properties.retryAfter(1)).isEqualTo(Duration.ofSeconds(1));
        assertThat(properties.retryAfter(4)).isEqualTo(Duration.ofSeconds(8));
        assertThat(properties.retryAfter(12)).isEqualTo(Duration.ofSeconds(2048));
        assertThat(properties.retryAfter(13)).isEqualTo(Duration.ofHours(1));
        assertThat(properties.retryAfter(100_000)).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void only_tasks_done_long_ago_are_forgotten() {
        at(T0).insert(order("done"));
        at(T0).finish(at(T0).claim("w", CLAIM, 10).getFirst());
        at(T0).insert(order("given-up"));
        at(T0).giveUp(at(T0).claim("w", CLAIM, 10).getFirst(), "never");
        at(T0).insert(order("waiting"));
        assertThat(at(T0).forget(T0)).isZero();
        assertThat(at(T0).forget(T0.plusMillis(1))).isEqualTo(1);
        assertThat(at(T0).exists("test:given-up")).isTrue();
        assertThat(at(T0).exists("test:waiting")).isTrue();
    }
}
