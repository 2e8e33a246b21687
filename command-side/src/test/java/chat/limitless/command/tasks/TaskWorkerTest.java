package chat.limitless.command.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.limitless.platform.Ids;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Two instances work off the same list.
class TaskWorkerTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Duration CLAIM = Duration.ofMillis(600);

    private static TaskDatabase database;

    private final List<TaskWorker> workers = new ArrayList<>();
    private final AtomicInteger runs = new AtomicInteger();
    private final CountDownLatch mayEnd = new CountDownLatch(1);

    @BeforeAll
    static void start() {
        database = new TaskDatabase();
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @AfterEach
    void end() {
        mayEnd.countDown();
        workers.forEach(TaskWorker::stop);
        database.empty();
    }

    @Test
    void a_task_that_takes_many_times_its_claim_is_run_once() {
        twoWorkers(Duration.ofMinutes(10));
        await().atMost(SOON).until(() -> runs.get() == 1);
        var claims = new HashSet<Long>();
        await().atMost(SOON).pollInterval(Duration.ofMillis(20)).until(() -> {
            claims.add(claimedUntil());
            return claims.size() > 10;
        });
        assertThat(runs).hasValue(1);
        mayEnd.countDown();
        await().atMost(SOON).until(() -> state().equals("done"));
        assertThat(runs).hasValue(1);
    }

    @Test
    void a_task_that_hangs_is_taken_over_all_the_same() {
        twoWorkers(Duration.ofMillis(300));
        await().atMost(SOON).until(() -> runs.get() > 1);
    }

    private void twoWorkers(Duration stuckAfter) {
        var properties = new TaskProperties(
                Duration.ofMillis(50),
                4,
                CLAIM,
                stuckAfter,
                Duration.ofMillis(100),
                Duration.ofSeconds(1),
                Duration.ofMillis(100),
                Duration.ofDays(1));
        var store = database.store(Clock.systemUTC());
        store.insert(TaskOrder.of("slow", "a", Clock.systemUTC().instant()));
        for (int number = 0; number < 2; number++) {
            var runner = new TaskRunner(
                    store, List.of(new Slow()), List.of(), properties, Clock.systemUTC(), new SimpleMeterRegistry());
            var worker = new TaskWorker(
                    store,
                    new TaskList(store),
                    runner,
                    properties,
                    Clock.systemUTC(),
                    Ids.timeOrdered(Clock.systemUTC()));
            worker.start();
            workers.add(worker);
        }
    }

    private static long claimedUntil() {
        return database.jdbc()
                .sql("select coalesce(claimed_until, 0) from scheduled_task")
                .query(Long.class)
                .single();
    }

    private static String state() {
        return database.jdbc()
                .sql("select state from scheduled_task")
                .query(String.class)
                .single();
    }

    /// Ends when the test says so.
    private final class Slow implements TaskHandler {

        @Override
        public String kind() {
            return "slow";
        }

        @Override
        public TaskOutcome run(DueTask task) {
            runs.incrementAndGet();
            try {
                assertThat(mayEnd.await(1, TimeUnit.MINUTES)).isTrue();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
            return TaskOutcome.done();
        }
    }
}
