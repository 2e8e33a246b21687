package chat.limitless.command.payments.recharge;

import static chat.limitless.command.payments.recharge.RechargeStories.ANNS;
import static chat.limitless.command.payments.recharge.RechargeStories.CREDITS;
import static chat.limitless.command.payments.recharge.RechargeStories.NOW;
import static chat.limitless.command.payments.recharge.RechargeStories.PRICE;
import static chat.limitless.command.payments.recharge.RechargeStories.THRESHOLD;
import static chat.limitless.command.payments.recharge.RechargeStories.purchase;
import static org.assertj.core.api.Assertions.assertThat;

import chat.limitless.api.Refused;
import chat.limitless.api.recharge.AutoRechargeCommand;
import chat.limitless.api.recharge.AutoRechargeCommand.DisableAutoRecharge;
import chat.limitless.api.recharge.AutoRechargeCommand.EnableAutoRecharge;
import chat.limitless.api.recharge.AutoRechargeCommand.RecordCustomer;
import chat.limitless.api.recharge.AutoRechargeCommand.RecordMethodDetached;
import chat.limitless.api.recharge.AutoRechargeCommand.RecordRechargeOutcome;
import chat.limitless.api.recharge.AutoRechargeCommand.RemovePaymentMethod;
import chat.limitless.api.recharge.AutoRechargeCommand.RequestRecharge;
import chat.limitless.api.recharge.AutoRechargeCommand.SavePaymentMethod;
import chat.limitless.api.recharge.AutoRechargeEvent;
import chat.limitless.api.recharge.AutoRechargeEvent.AutoRechargeDisabled;
import chat.limitless.api.recharge.AutoRechargeEvent.AutoRechargeEnabled;
import chat.limitless.api.recharge.AutoRechargeEvent.PaymentMethodSaved;
import chat.limitless.api.recharge.AutoRechargeEvent.RechargeDeclined;
import chat.limitless.api.recharge.AutoRechargeEvent.RechargeFailed;
import chat.limitless.api.recharge.AutoRechargeEvent.RechargeNeedsAuthentication;
import chat.limitless.api.recharge.AutoRechargeEvent.RechargeStarted;
import chat.limitless.api.recharge.AutoRechargeEvent.RechargeSucceeded;
import chat.limitless.api.recharge.RechargeConsent;
import chat.limitless.api.recharge.RechargeOutcome;
import chat.limitless.api.recharge.SavedMethodId;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/// Whatever is asked in whatever order, over months: a plain reading of the events finds no rule broken.
@Tag("fast")
class RechargePropertyTest {

    private static final int SEQUENCES = Integer.getInteger("limitless.sequences", 2_000);
    private static final int STEPS = 120;

    @Test
    void no_order_of_commands_breaks_a_rule(TestReporter reporter) {
        long seed = Long.getLong("limitless.seed", System.nanoTime());
        reporter.publishEntry("seed", Long.toString(seed));
        var started = 0;
        for (int sequence = 0; sequence < SEQUENCES; sequence++) {
            started += run(new Random(seed + sequence), "seed " + seed + ", sequence " + sequence);
        }
        assertThat(started).as("recharges begun in all, seed " + seed).isGreaterThan(SEQUENCES);
    }

    private static int run(Random random, String name) {
        var state = AutoRechargeState.NONE;
        var events = new ArrayList<AutoRechargeEvent>();
        var at = NOW;
        long due = 1;
        for (int step = 0; step < STEPS; step++) {
            at = at.plus(Duration.ofMinutes(random.nextInt(600)));
            due += random.nextInt(2);
            for (var event : decided(state, command(random, due, at))) {
                events.add(event);
                state = state.evolve(event);
            }
        }
        return check(events, name);
    }

    private static AutoRechargeCommand command(Random random, long due, Instant at) {
        long about = Math.max(1, due - random.nextInt(4));
        return switch (random.nextInt(14)) {
            case 0 ->
                new SavePaymentMethod(
                        ANNS,
                        "by" + random.nextInt(30),
                        new SavedMethodId("pmt_" + (100 + random.nextInt(4))),
                        RechargeStories.text("cus"),
                        RechargeStories.text("pm"),
                        RechargeStories.text("visa"),
                        RechargeStories.text("4242"),
                        RechargeStories.text("2029-04"),
                        RechargeConsent.VERSION,
                        at);
            case 1, 2 ->
                new EnableAutoRecharge(
                        ANNS,
                        RechargeConsent.VERSION,
                        THRESHOLD,
                        "starter",
                        CREDITS,
                        PRICE,
                        "usd",
                        PRICE * (1 + random.nextInt(3)),
                        at);
            case 3 -> seldom(random, at);
            case 4, 5, 6, 7, 8 -> new RequestRecharge(ANNS, purchase(about), about, CREDITS, PRICE, "usd", null, at);
            default ->
                new RecordRechargeOutcome(
                        ANNS,
                        purchase(about),
                        RechargeOutcome.values()[random.nextInt(4)],
                        "code",
                        due + random.nextInt(2),
                        at.plus(Duration.ofHours(1)),
                        at);
        };
    }

    private static AutoRechargeCommand seldom(Random random, Instant at) {
        return switch (random.nextInt(8)) {
            case 0, 1 -> new DisableAutoRecharge(ANNS, "by-user", at);
            case 2 -> new RemovePaymentMethod(ANNS, "by-user", at);
            default -> new RecordMethodDetached(ANNS, new SavedMethodId("pmt_" + (100 + random.nextInt(40))), at);
        };
    }

    private static List<? extends AutoRechargeEvent> decided(AutoRechargeState state, AutoRechargeCommand command) {
        try {
            return switch (command) {
                case RecordCustomer told -> SavedMethodDecider.decide(state, told);
                case SavePaymentMethod told -> SavedMethodDecider.decide(state, told);
                case RemovePaymentMethod told -> SavedMethodDecider.decide(state, told);
                case RecordMethodDetached told -> SavedMethodDecider.decide(state, told);
                case EnableAutoRecharge told -> AutoRechargeDecider.decide(state, told);
                case DisableAutoRecharge told -> AutoRechargeDecider.decide(state, told);
                case RequestRecharge told -> AutoRechargeDecider.decide(state, told);
                case RecordRechargeOutcome told -> AutoRechargeDecider.decide(state, told);
            };
        } catch (Refused _) {
            return List.of();
        }
    }

    /// The rules, read from the events alone; answers how many recharges began.
    private static int check(List<AutoRechargeEvent> events, String name) {
        var seen = new Seen(name);
        events.forEach(seen::see);
        return seen.begun.size();
    }

    /// What was seen of one person's recharging so far.
    private static final class Seen {

        private final String name;
        private final Set<Object> begun = new HashSet<>();
        private final List<RechargeStarted> counted = new ArrayList<>();
        private @Nullable RechargeStarted running;
        private @Nullable AutoRechargeEnabled terms;
        private boolean paused;
        private int failures;
        private Instant notBefore = Instant.MIN;

        private Seen(String name) {
            this.name = name;
        }

        private void see(AutoRechargeEvent event) {
            switch (event) {
                case RechargeStarted started -> begin(started);
                case RechargeSucceeded done -> {
                    assertThat(Objects.requireNonNull(running).purchaseId())
                            .as(name)
                            .isEqualTo(done.purchaseId());
                    running = null;
                    forgetFailures();
                }
                case RechargeDeclined no -> fail(no.failures(), no.nextTryAt());
                case RechargeFailed no -> fail(no.failures(), no.nextTryAt());
                case RechargeNeedsAuthentication _ -> {
                    counted.remove(running);
                    running = null;
                    paused = true;
                    notBefore = Instant.MIN;
                }
                case AutoRechargeEnabled agreed -> {
                    terms = agreed;
                    forgetFailures();
                }
                case AutoRechargeDisabled _ -> terms = null;
                case PaymentMethodSaved _ -> {
                    paused = false;
                    forgetFailures();
                }
                default -> {
                    // says nothing about these rules
                }
            }
            boolean isFailure = event instanceof RechargeDeclined || event instanceof RechargeFailed;
            assertThat(!isFailure && failures >= 3 && terms != null)
                    .as(name + ": off after the third")
                    .isFalse();
        }

        private void begin(RechargeStarted started) {
            assertThat(running).as(name + ": one at a time").isNull();
            assertThat(paused).as(name + ": not past the bank").isFalse();
            assertThat(started.startedAt()).as(name + ": not too soon").isAfterOrEqualTo(notBefore);
            assertThat(begun.add(started.purchaseId())).as(name + ": once each").isTrue();
            running = started;
            counted.add(started);
            assertThat(terms).as(name + ": only while it is on").isNotNull();
            assertThat(sumInMonth(counted, started.startedAt()))
                    .as(name + ": within the cap")
                    .isLessThanOrEqualTo(Objects.requireNonNull(terms).monthlyCapMinor());
        }

        private void fail(int told, @Nullable Instant nextTryAt) {
            counted.remove(running);
            running = null;
            failures++;
            notBefore = nextTryAt == null ? notBefore : nextTryAt;
            assertThat(told).as(name + ": in a row").isEqualTo(failures);
        }

        private void forgetFailures() {
            failures = 0;
            notBefore = Instant.MIN;
        }
    }

    private static long sumInMonth(List<RechargeStarted> counted, Instant at) {
        var month = YearMonth.from(at.atOffset(ZoneOffset.UTC));
        return counted.stream()
                .filter(one ->
                        YearMonth.from(one.startedAt().atOffset(ZoneOffset.UTC)).equals(month))
                .mapToLong(RechargeStarted::amountMinor)
                .sum();
    }
}
