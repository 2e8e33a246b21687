package chat.limitless.platform.limits;

import static org.assertj.core.api.Assertions.assertThat;

import chat.limitless.api.accounts.UserId;
import chat.limitless.eventstore.DatabaseName;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.mysql.Bucket4jMySQL;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The library's two halves, of different versions, on a real database: exact, without deadlocks, shared by instances.
class SharedBucketsTest {

    private static final Logger LOG = LoggerFactory.getLogger(SharedBucketsTest.class);
    private static final Rate TEN = Rate.of("10/1h");
    private static final int THREADS = 32;
    private static final int ROUNDS = 20;

    private static LimitRig rig;

    @BeforeAll
    static void start() {
        rig = new LimitRig();
    }

    @AfterAll
    static void end() {
        rig.close();
    }

    @Test
    void sixty_four_at_once_on_two_instances_take_exactly_what_there_is() throws Exception {
        var instances = List.of(rig.instance(), rig.instance());
        for (int round = 0; round < 25; round++) {
            var who = "many-" + round;
            var taken = atOnce(
                    64,
                    number -> instances
                            .get(number % 2)
                            .take(Limit.MESSAGES, who, TEN, 1)
                            .taken());
            assertThat(taken).filteredOn(each -> each).hasSize(10);
        }
    }

    @Test
    void the_time_that_is_told_is_true_on_another_instance_and_after_a_restart() throws Exception {
        var one = rig.instance();
        for (int n = 0; n < 10; n++) {
            assertThat(one.take(Limit.CHECKOUT, "usr_time", TEN, 1).taken()).isTrue();
        }
        var refused = one.take(Limit.CHECKOUT, "usr_time", TEN, 1);
        assertThat(refused.taken()).isFalse();
        assertThat(refused.after()).isEqualTo(Duration.ofMinutes(6));
        var restarted = rig.instance();
        assertThat(restarted.take(Limit.CHECKOUT, "usr_time", TEN, 1).taken()).isFalse();
        rig.clock.pass(refused.after().minusMillis(1));
        assertThat(restarted.take(Limit.CHECKOUT, "usr_time", TEN, 1).taken()).isFalse();
        rig.clock.pass(Duration.ofMillis(1));
        assertThat(restarted.take(Limit.CHECKOUT, "usr_time", TEN, 1).taken()).isTrue();
        assertThat(one.take(Limit.CHECKOUT, "usr_time", TEN, 1).taken()).isFalse();
    }

    @Test
    void keys_limits_and_rates_are_apart() throws Exception {
        var one = rig.instance();
        var single = Rate.of("1/1h");
        assertThat(one.take(Limit.CHECKOUT, "usr_a", single, 1).taken()).isTrue();
        assertThat(one.take(Limit.CHECKOUT, "usr_a", single, 1).taken()).isFalse();
        assertThat(one.take(Limit.CHECKOUT, "usr_b", single, 1).taken()).isTrue();
        assertThat(one.take(Limit.MESSAGES, "usr_a", single, 1).taken()).isTrue();
        assertThat(one.take(Limit.CHECKOUT, "usr_a", Rate.of("2/1h"), 1).taken())
                .isTrue();
    }

    @Test
    void what_is_given_back_can_be_taken_again_and_never_more_than_there_was() throws Exception {
        var one = rig.instance();
        assertThat(one.take(Limit.COST, "usr_back", TEN, 8).taken()).isTrue();
        assertThat(one.take(Limit.COST, "usr_back", TEN, 3).taken()).isFalse();
        one.giveBack(Limit.COST, "usr_back", TEN, 5);
        assertThat(one.take(Limit.COST, "usr_back", TEN, 7).taken()).isTrue();
        one.giveBack(Limit.COST, "usr_back", TEN, 1_000);
        assertThat(one.take(Limit.COST, "usr_back", TEN, 11).taken()).isFalse();
        assertThat(one.take(Limit.COST, "usr_back", TEN, 10).taken()).isTrue();
    }

    @Test
    void a_row_says_until_when_it_is_needed() throws Exception {
        rig.instance().take(Limit.MESSAGES, "usr_row", Rate.of("10/10s"), 4);
        try (var connection = rig.url().connect(DatabaseName.EVENTS, 5_000);
                var rows = connection
                        .createStatement()
                        .executeQuery("select expires_at, length(state) from rate_limit where id like '%usr_row'")) {
            assertThat(rows.next()).isTrue();
            // The library reckons this with the clock of the machine.
            long full = Clock.systemUTC().millis() + 4_000;
            assertThat(rows.getLong(1)).isBetween(full + 50_000, full + 60_000);
            assertThat(rows.getInt(2)).isLessThan(200);
            assertThat(rows.next()).isFalse();
        }
    }

    /// Each thread with a connection of its own and nothing shared in between: what the database alone has to bear.
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void thirty_two_threads_meet_no_deadlock(boolean onOneKey) throws Exception {
        var source = rig.connections(rig.url(), THREADS, Duration.ofSeconds(30));
        var plain = Bucket4jMySQL.selectForUpdateBasedBuilder(source)
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .table("rate_limit")
                .expiresAtColumn("expires_at")
                .build();
        long most = THREADS * ROUNDS / 2;
        var configuration = BucketConfiguration.builder()
                .addLimit(limit -> limit.capacity(most).refillGreedy(1, Duration.ofDays(1)))
                .build();
        var failures = new ConcurrentLinkedQueue<String>();
        var nanos = Collections.synchronizedList(new ArrayList<Long>());
        var admitted = new AtomicInteger();
        atOnce(THREADS, number -> {
            for (int round = 0; round < ROUNDS; round++) {
                var key = "plain|" + onOneKey + "|" + (onOneKey ? 0 : number);
                long before = System.nanoTime();
                try {
                    if (plain.builder().build(key, configuration).tryConsume(1)) {
                        admitted.incrementAndGet();
                    }
                } catch (RuntimeException e) {
                    failures.add(String.valueOf(rootOf(e)));
                }
                nanos.add(System.nanoTime() - before);
            }
            return true;
        });
        tell("library alone, " + THREADS + " threads, " + (onOneKey ? "one key" : "a key each"), nanos);
        assertThat(failures).isEmpty();
        assertThat(admitted.get()).isEqualTo(onOneKey ? (int) most : THREADS * ROUNDS);
    }

    @Test
    void what_it_costs_is_told() throws Exception {
        var one = rig.instance();
        var plenty = Rate.of("1000000/1h");
        var alone = new ArrayList<Long>();
        for (int n = 0; n < 500; n++) {
            long before = System.nanoTime();
            one.take(Limit.MESSAGES, "usr_" + n % 50, plenty, 1);
            if (n >= 100) {
                alone.add(System.nanoTime() - before);
            }
        }
        tell("one after the other", alone);
        var rates = rig.rates(one, "1000000/1h");
        var costs = rig.costs(one, 1_000_000_000, 50_000_000_000L);
        var message = new ArrayList<Long>();
        for (int n = 0; n < 400; n++) {
            var user = new UserId("usr_msg" + n % 20);
            long before = System.nanoTime();
            rates.require(Limit.MESSAGES, user.value());
            costs.reserve(user, 1_000);
            message.add(System.nanoTime() - before);
            costs.giveBack(user, 900);
        }
        tell("all three of a message", message.subList(100, message.size()));
        for (var isShared : List.of(true, false)) {
            var nanos = Collections.synchronizedList(new ArrayList<Long>());
            atOnce(THREADS, number -> {
                for (int round = 0; round < ROUNDS; round++) {
                    long before = System.nanoTime();
                    one.take(Limit.HOUSE, isShared ? "all" : "usr_" + number, plenty, 1);
                    nanos.add(System.nanoTime() - before);
                }
                return true;
            });
            tell(THREADS + " threads, 4 connections, " + (isShared ? "one key" : "a key each"), nanos);
        }
        assertThat(percentile(alone, 50)).isLessThan(Duration.ofMillis(100).toNanos());
    }

    private interface Numbered<T> {
        T run(int number) throws Exception;
    }

    private static <T> List<T> atOnce(int count, Numbered<T> work) throws Exception {
        try (var threads = Executors.newFixedThreadPool(count)) {
            var calls = IntStream.range(0, count)
                    .<Callable<T>>mapToObj(number -> () -> work.run(number))
                    .toList();
            var results = new ArrayList<T>();
            for (var result : threads.invokeAll(calls)) {
                results.add(result.get());
            }
            return results;
        }
    }

    private static Throwable rootOf(Throwable failure) {
        var root = failure;
        while (root.getCause() != null && !(root instanceof SQLException)) {
            root = root.getCause();
        }
        return root;
    }

    private static void tell(String what, List<Long> nanos) {
        LOG.info(
                "limits, {}: p50 {} us, p99 {} us, max {} us of {}",
                what,
                percentile(nanos, 50) / 1_000,
                percentile(nanos, 99) / 1_000,
                percentile(nanos, 100) / 1_000,
                nanos.size());
    }

    private static long percentile(List<Long> nanos, int percent) {
        var sorted = nanos.stream().sorted().toList();
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }
}
