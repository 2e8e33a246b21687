package chat.limitless.command.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import chat.limitless.api.DomainEvent;
import chat.limitless.api.credits.CreditEvent.HoldSettled;
import chat.limitless.api.credits.CreditEvent.LotGranted;
import chat.limitless.api.credits.CreditEvent.RechargeDue;
import chat.limitless.api.payments.PurchaseEvent.PurchaseParked;
import chat.limitless.api.recharge.AutoRechargeEvent.RechargeFailed;
import chat.limitless.api.recharge.AutoRechargeEvent.RechargeSucceeded;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;

/// Many lives of a small shop, each from one seed. A failure prints its seed, the least number of steps that fails, and
/// every step; `-Dlimitless.simulation.seed=…` runs that one again, exactly. `-Dlimitless.simulation.seeds=…` runs
/// more.
@Tag("fast")
class SimulationTest {

    private static final boolean FULL = "full".equals(System.getProperty("limitless.size"));
    private static final int SEEDS = Integer.getInteger("limitless.simulation.seeds", FULL ? 100_000 : 1_000);
    private static final int STEPS = Integer.getInteger("limitless.simulation.steps", 250);

    private static final Logger LOG = (Logger) LoggerFactory.getLogger("chat.limitless.command");
    private static Level before;

    @BeforeAll
    static void beQuiet() {
        before = LOG.getLevel();
        LOG.setLevel(Level.OFF);
    }

    @AfterAll
    static void speakAgain() {
        LOG.setLevel(before);
    }

    @Test
    void whatever_happens_the_books_are_right_and_everything_comes_to_its_end(TestReporter reporter) {
        var only = Long.getLong("limitless.simulation.seed");
        long first = only == null ? System.nanoTime() : only;
        reporter.publishEntry("first seed", Long.toString(first));
        Map<String, Integer> met = new HashMap<>();
        int seeds = only == null ? SEEDS : 1;
        for (long seed = first; seed < first + seeds; seed++) {
            if (failure(seed, STEPS, Sabotage.NONE, met) != null) {
                report(seed);
            }
        }
        reporter.publishEntry("met", met.toString());
        if (only == null) {
            assertThat(met.keySet())
                    .as("what the lives reached, so that the simulation cannot go blind")
                    .contains(
                            "CreditsHeld",
                            "HoldSettled",
                            "HoldReleased",
                            "HoldExpired",
                            "CreditsRevoked",
                            "CreditsReinstated",
                            "MarkResolved",
                            "CreditsFrozen",
                            "DebtNetted",
                            "DebtWrittenOff",
                            "LotExpired",
                            "CreditsAdjusted",
                            "PurchaseCredited",
                            "PurchaseClosed",
                            "parked for amount",
                            "settled late",
                            "PaymentPending",
                            "RefundRefused",
                            "RefundRecorded",
                            "DisputeRecorded",
                            "FraudWarningCleared",
                            "PaymentMethodRemoved",
                            "AutoRechargeDisabled",
                            "RechargeSucceeded",
                            "RechargeDeclined",
                            "RechargeFailed",
                            "recharge in doubt",
                            "RechargeNeedsAuthentication",
                            "RechargeCapReached");
        }
    }

    @Test
    void the_same_seed_is_the_same_life() {
        for (long seed = 1; seed <= 20; seed++) {
            assertThat(lived(seed).hash()).isEqualTo(lived(seed).hash());
        }
        assertThat(lived(1).hash()).isNotEqualTo(lived(2).hash());
    }

    private static MemoryLog lived(long seed) {
        var world = new World(seed, Sabotage.NONE, new Trace(false));
        world.run(STEPS);
        world.comeToRest();
        return world.streams.log();
    }

    /// Seed 1338237398634 found it: credits ended with the life, on an instance whose clock is ahead, and so the
    /// recharge
    /// that was due then had no time.
    @Test
    void what_begins_in_the_last_moment_of_a_life_comes_to_its_end_too() {
        var shop = new QuietShop(Duration.ofMinutes(4))
                .bought()
                .saveCard(StripeCards.Mood.WORKS)
                .agree(QuietShop.CREDITS / 4, 3 * QuietShop.PRICE);
        var world = shop.world;
        world.clock.skew(Duration.ZERO);
        var lastMoment = shop.only(LotGranted.class).expiresAt();
        var until = Duration.between(world.clock.exact(), lastMoment.minus(World.UNTIL_ALL_IS_ENDED));
        world.pass(until, Duration.ofDays(1));
        assertThat(shop.all(RechargeDue.class)).isEmpty();

        world.comeToRest();

        assertThat(shop.all(RechargeDue.class).getFirst().dueAt()).isAfter(lastMoment);
        AtRest.check(world);
        assertThat(shop.all(RechargeSucceeded.class)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void a_mistake_is_seen(Sabotage sabotage, TestReporter reporter) {
        var found = seedThatFails(sabotage);
        assertThat(found).as("a seed that sees %s", sabotage).isPresent();
        var failure = failure(found.getAsLong(), STEPS, sabotage, new HashMap<>());
        reporter.publishEntry(sabotage.name(), "seed " + found.getAsLong() + ": " + failure);
        assertThat(failure).hasMessageStartingWith(sabotage.promise());
        assertThat(failure(found.getAsLong(), STEPS, Sabotage.NONE, new HashMap<>()))
                .as("the same life without it")
                .isNull();
    }

    private static OptionalLong seedThatFails(Sabotage sabotage) {
        return LongStream.rangeClosed(1, 200)
                .filter(seed -> failure(seed, STEPS, sabotage, new HashMap<>()) != null)
                .findFirst();
    }

    private static Throwable failure(long seed, int steps, Sabotage sabotage, Map<String, Integer> met) {
        return failure(new World(seed, sabotage, new Trace(false)), steps, met);
    }

    private static Throwable failure(World world, int steps, Map<String, Integer> met) {
        try {
            world.run(steps);
            world.comeToRest();
            AtRest.check(world);
            return null;
        } catch (AssertionError | RuntimeException e) {
            return e;
        } finally {
            world.streams.log().all().forEach(row -> met.merge(word(row.event()), 1, Integer::sum));
        }
    }

    private static String word(DomainEvent event) {
        return switch (event) {
            case HoldSettled settled when settled.late() -> "settled late";
            case RechargeFailed failed when failed.tookMoney() -> "recharge in doubt";
            case PurchaseParked parked -> "parked for " + parked.reason();
            default -> event.getClass().getSimpleName();
        };
    }

    private static void report(long seed) {
        int steps = 1;
        while (steps < STEPS && failure(seed, steps, Sabotage.NONE, new HashMap<>()) == null) {
            steps++;
        }
        var trace = new Trace(true);
        var failure = failure(new World(seed, Sabotage.NONE, trace), steps, new HashMap<>());
        fail(
                "-Dlimitless.simulation.seed=%d -Dlimitless.simulation.steps=%d%n%s%n%s"
                        .formatted(seed, steps, trace, failure),
                failure);
    }
}
