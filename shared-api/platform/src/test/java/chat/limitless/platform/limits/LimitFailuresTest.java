package chat.limitless.platform.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import chat.limitless.api.accounts.UserId;
import chat.limitless.eventstore.DatabaseName;
import chat.limitless.platform.Busy;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What is refused, what is told, and what happens when the buckets cannot be asked: requests are admitted, costs not.
class LimitFailuresTest {

    private static final UserId ADA = new UserId("usr_ada");
    private static final UserId BEN = new UserId("usr_ben");

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
    void one_too_many_is_refused_without_asking_the_database_again() {
        var rates = rig.rates(rig.instance(), "2/10s");
        rates.require(Limit.MESSAGES, "usr_often");
        rates.require(Limit.MESSAGES, "usr_often");
        var refused = catchThrowableOfType(LimitReached.class, () -> rates.require(Limit.MESSAGES, "usr_often"));
        assertThat(refused.retryAfter()).contains(Duration.ofSeconds(5));
        assertThat(refused.facts()).containsEntry("limit", 2L).containsEntry("perSeconds", 10L);
        rig.clock.pass(Duration.ofSeconds(2));
        var again = catchThrowableOfType(LimitReached.class, () -> rates.require(Limit.MESSAGES, "usr_often"));
        assertThat(again.retryAfter()).contains(Duration.ofSeconds(3));
        rig.clock.pass(Duration.ofSeconds(3));
        rates.require(Limit.MESSAGES, "usr_often");
        rates.require(Limit.MESSAGES, "usr_seldom");
    }

    @Test
    void an_address_has_its_own_share_and_whoever_is_refused_takes_nothing_from_the_others() {
        var rates = rig.rates(rig.instance(), "2/10s");
        say(rates, ADA);
        say(rates, ADA);
        for (int n = 0; n < 5; n++) {
            refusedFor(Limit.MESSAGES, rates, ADA);
        }
        say(rates, BEN);
        say(rates, BEN);
        var carl = new UserId("usr_carl");
        for (int n = 0; n < 3; n++) {
            refusedFor(Limit.MESSAGES_PER_ADDRESS, rates, carl);
        }
        say(rates, carl, "203.0.113.2");
        say(rates, carl, "203.0.113.2");
        var refused = catchThrowableOfType(LimitReached.class, () -> say(rates, carl, "203.0.113.2"));
        assertThat(refused.limit()).isEqualTo(Limit.MESSAGES);
    }

    private static void say(RateLimits rates, UserId user) {
        say(rates, user, "203.0.113.1");
    }

    private static void say(RateLimits rates, UserId user, String address) {
        rates.require(Limit.MESSAGES, user, Limit.MESSAGES_PER_ADDRESS, address);
    }

    private static void refusedFor(Limit limit, RateLimits rates, UserId user) {
        var refused = catchThrowableOfType(LimitReached.class, () -> say(rates, user));
        assertThat(refused.limit()).isEqualTo(limit);
    }

    @Test
    void requests_are_admitted_when_the_buckets_cannot_be_asked() {
        var before = rig.count("limitless.limits.unavailable", Limit.MESSAGES);
        var rates = rig.rates(rig.withoutDatabase(), "1/1m");
        for (int n = 0; n < 3; n++) {
            rates.require(Limit.MESSAGES, "usr_any");
        }
        assertThat(rig.count("limitless.limits.unavailable", Limit.MESSAGES)).isEqualTo(before + 3);
    }

    @Test
    void costs_are_not() {
        var costs = rig.costs(rig.withoutDatabase(), 100, 1_000);
        assertThatThrownBy(() -> costs.reserve(ADA, 1)).isInstanceOf(Busy.class);
        costs.giveBack(ADA, 1);
        assertThat(rig.count("limitless.limits.unavailable", Limit.COST)).isPositive();
    }

    @Test
    void a_row_that_stays_locked_is_not_waited_for() throws Exception {
        var patient = rig.connections(rig.url(), 4, Duration.ofMillis(400));
        var rates = rig.rates(new SharedBuckets(patient, rig.clock), "1/1h");
        rates.require(Limit.MESSAGES, "usr_locked");
        try (var connection = rig.url().connect(DatabaseName.EVENTS, 10_000)) {
            connection.setAutoCommit(false);
            connection
                    .createStatement()
                    .executeQuery("select * from rate_limit where id like '%usr_locked' for update");
            long before = System.nanoTime();
            rates.require(Limit.MESSAGES, "usr_locked");
            assertThat(Duration.ofNanos(System.nanoTime() - before))
                    .isBetween(Duration.ofMillis(300), Duration.ofSeconds(3));
            connection.rollback();
        }
        assertThatThrownBy(() -> rates.require(Limit.MESSAGES, "usr_locked")).isInstanceOf(LimitReached.class);
    }

    @Test
    void a_user_has_an_hour_s_cost_and_what_was_not_used_comes_back() {
        var costs = rig.costs(rig.instance(), 100, 1_000);
        costs.reserve(ADA, 90);
        var refused = catchThrowableOfType(LimitReached.class, () -> costs.reserve(ADA, 20));
        assertThat(refused.limit()).isEqualTo(Limit.COST);
        assertThat(refused.retryAfter()).contains(Duration.ofMinutes(6));
        assertThat(refused.facts()).containsEntry("limitMicros", 100L).containsEntry("neededMicros", 20L);
        costs.reserve(BEN, 20);
        costs.giveBack(ADA, 85);
        costs.reserve(ADA, 20);
    }

    @Test
    void more_than_the_hour_alone_is_refused_without_a_time() {
        var costs = rig.costs(rig.instance(), 50, 1_000);
        var refused = catchThrowableOfType(LimitReached.class, () -> costs.reserve(ADA, 51));
        assertThat(refused.retryAfter()).isEmpty();
        costs.reserve(ADA, 50);
        costs.reserve(ADA, 0);
    }

    @Test
    void the_house_refuses_for_all_and_takes_nothing_from_the_user() {
        var costs = rig.costs(rig.instance(), 77, 100);
        costs.reserve(ADA, 60);
        for (int n = 0; n < 3; n++) {
            var refused = catchThrowableOfType(LimitReached.class, () -> costs.reserve(BEN, 50));
            assertThat(refused.limit()).isEqualTo(Limit.HOUSE);
            assertThat(refused.retryAfter()).contains(Duration.ofMinutes(6));
            assertThat(refused.facts()).isEmpty();
        }
        assertThat(rig.count("limitless.limits.refused", Limit.HOUSE)).isEqualTo(3);
        costs.giveBack(ADA, 60);
        costs.reserve(BEN, 77);
    }

    @Test
    void a_flood_is_a_line_a_minute() {
        var log = new SeldomLog(rig.clock);
        assertThat(log.due()).isEqualTo(1);
        assertThat(log.due()).isZero();
        assertThat(log.due()).isZero();
        rig.clock.pass(Duration.ofMinutes(1));
        assertThat(log.due()).isEqualTo(3);
        assertThat(log.due()).isZero();
    }
}
