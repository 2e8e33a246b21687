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
import chat.limitless.api.recharge.AutoRechargeCommand.RecordMethodDetached;
import chat.limitless.api.recharge.AutoRechargeCommand.RecordRechargeOutcome;
import chat.limitless.api.recharge.AutoRechargeCommand.RemovePaymentMethod;
import chat.limitless.api.recharge.AutoRechargeCommand.RequestRecharge;
import chat.limitless.api.recharge.AutoRechargeCommand.SavePaymentMethod;
import chat.limitless.api.recharge.AutoRechargeEvent;
import chat.limitless.api.recharge.RechargeConsent;
import chat.limitless.api.recharge.RechargeOutcome;
import chat.limitless.api.recharge.SavedMethodId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
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
        var state = SimulatedRecharging.NONE;
        var books = new RechargeBooks(name);
        var at = NOW;
        long due = 1;
        for (int step = 0; step < STEPS; step++) {
            at = at.plus(Duration.ofMinutes(random.nextInt(600)));
            due += random.nextInt(2);
            for (var event : decided(state, command(random, due, at))) {
                books.add(event);
                state = state.evolve(event);
            }
        }
        return books.begun();
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

    private static List<? extends AutoRechargeEvent> decided(SimulatedRecharging state, AutoRechargeCommand command) {
        try {
            return state.decide(command);
        } catch (Refused _) {
            return List.of();
        }
    }
}
