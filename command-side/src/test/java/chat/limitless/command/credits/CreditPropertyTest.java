package chat.limitless.command.credits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import chat.limitless.api.RefusalCode;
import chat.limitless.api.Refused;
import chat.limitless.api.credits.CreditCommand;
import chat.limitless.api.credits.CreditEvent;
import chat.limitless.api.credits.CreditEvent.CreditAccountOpened;
import chat.limitless.api.credits.CreditEvent.CreditsHeld;
import chat.limitless.api.credits.CreditEvent.HoldExpired;
import chat.limitless.api.credits.CreditEvent.HoldReleased;
import chat.limitless.api.credits.CreditEvent.HoldSettled;
import chat.limitless.api.credits.CreditEvent.LotGranted;
import chat.limitless.api.credits.LotPart;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/// Random histories of one account against [CreditModel], with the invariants of the books checked after every command.
/// A failure prints its seed and the shortest history found that still fails; `-Dlimitless.seed=…` runs it again.
@Tag("fast")
class CreditPropertyTest {

    private static final int SEQUENCES = Integer.getInteger("limitless.sequences", 10_000);

    @Test
    void random_histories_agree_with_the_model_and_keep_the_invariants(TestReporter reporter) {
        long seed = Long.getLong("limitless.seed", System.nanoTime());
        reporter.publishEntry("seed", Long.toString(seed));
        Map<String, Integer> met = new HashMap<>();
        for (int i = 0; i < SEQUENCES; i++) {
            var commands = new CreditCommands(new SplittableRandom(seed + i)).sequence();
            if (failure(commands, met) != null) {
                var shortest = shrunk(commands);
                fail("limitless.seed=%d: %s%n%s", seed + i, failure(shortest, met), lines(shortest));
            }
        }
        reporter.publishEntry("met", met.toString());
        assertThat(met.keySet())
                .as("what the histories reached, so that the test cannot go blind")
                .contains(
                        "CreditsHeld",
                        "HoldSettled",
                        "late",
                        "overrun",
                        "HoldReleased",
                        "HoldExpired",
                        "credits.insufficient",
                        "credits.hold-too-old",
                        "credits.hold-unknown",
                        "credits.hold-ended",
                        "credits.grant-differs",
                        "credits.amount-invalid",
                        "credits.no-account");
    }

    private static @Nullable String failure(List<CreditCommand> commands, Map<String, Integer> met) {
        var run = new Run(met);
        for (var command : commands) {
            try {
                run.check(command);
            } catch (AssertionError | RuntimeException e) {
                return command + " → " + e;
            }
        }
        return null;
    }

    private static List<CreditCommand> shrunk(List<CreditCommand> commands) {
        var shortest = new ArrayList<>(commands);
        for (int i = shortest.size() - 1; i >= 0; i--) {
            var without = new ArrayList<>(shortest);
            without.remove(i);
            if (failure(without, new HashMap<>()) != null) {
                shortest = without;
            }
        }
        return shortest;
    }

    private static String lines(List<CreditCommand> commands) {
        return String.join("\n", commands.stream().map(CreditCommand::toString).toList());
    }

    /// One history: the decider's state and the model side by side.
    private static final class Run {

        private final Map<String, Integer> met;
        private final CreditModel model = new CreditModel();
        private final Set<String> held = new HashSet<>();
        private final Set<String> settled = new HashSet<>();
        private final Map<String, Long> openHolds = new HashMap<>();
        private CreditState state = CreditState.NONE;
        private Instant latest = Instant.MIN;

        Run(Map<String, Integer> met) {
            this.met = met;
        }

        void check(CreditCommand command) {
            latest = latest.isAfter(Decide.at(command)) ? latest : Decide.at(command);
            try {
                var events = Decide.on(state, command);
                assertThat(word(events)).isEqualTo(model.run(command));
                for (var event : events) {
                    meet(event.getClass().getSimpleName());
                    checkEvent(event);
                    state = state.evolve(event);
                }
            } catch (Refused refused) {
                meet(refused.code());
                checkRefused(refused, command);
            }
            checkBooks(command);
        }

        private void checkRefused(Refused refused, CreditCommand command) {
            var holdId = Decide.holdId(command);
            boolean forgotten = refused.code().equals(RefusalCode.CREDITS_HOLD_TOO_OLD.code())
                    && holdId != null
                    && model.mayHaveForgotten(holdId, latest);
            if (!forgotten) {
                assertThat(refused.code()).isEqualTo(model.run(command));
            }
        }

        private void checkBooks(CreditCommand command) {
            var at = Decide.at(command);
            assertThat(state.availableMicros(at)).isEqualTo(model.available(at)).isNotNegative();
            assertThat(state.balanceMicros()).isEqualTo(model.granted() - model.spent());
            long pinned = state.lots().stream().mapToLong(Lot::pinnedMicros).sum();
            assertThat(pinned)
                    .isEqualTo(model.held())
                    .isEqualTo(openHolds.values().stream()
                            .mapToLong(Long::longValue)
                            .sum());
            for (var lot : state.lots()) {
                assertThat(lot.remainingMicros()).isBetween(0L, lot.sizeMicros());
                assertThat(lot.sizeMicros() - lot.remainingMicros())
                        .isEqualTo(model.lots.get(lot.lotId().value()).spent);
            }
        }

        private void checkEvent(CreditEvent event) {
            switch (event) {
                case CreditAccountOpened _, LotGranted _ -> {}
                case CreditsHeld hold -> {
                    assertThat(held.add(hold.holdId().value())).as("held once").isTrue();
                    assertThat(sum(hold.parts())).isEqualTo(hold.amountMicros());
                    openHolds.put(hold.holdId().value(), hold.amountMicros());
                }
                case HoldSettled settlement -> checkSettled(settlement);
                case HoldReleased released ->
                    assertThat(openHolds.remove(released.holdId().value())).isEqualTo(released.amountMicros());
                case HoldExpired expired ->
                    assertThat(openHolds.remove(expired.holdId().value())).isEqualTo(expired.amountMicros());
            }
        }

        private void checkSettled(HoldSettled end) {
            assertThat(sum(end.spentParts())).isEqualTo(end.spentMicros());
            assertThat(Stream.of(end.spentMicros(), end.releasedMicros(), end.overrunMicros()))
                    .allMatch(micros -> micros >= 0);
            assertThat(settled.add(end.holdId().value())).as("settled once").isTrue();
            if (end.overrunMicros() > 0) {
                meet("overrun");
            }
            if (end.late()) {
                meet("late");
            } else {
                assertThat(openHolds.remove(end.holdId().value())).isEqualTo(end.spentMicros() + end.releasedMicros());
            }
        }

        private void meet(String what) {
            met.merge(what, 1, Integer::sum);
        }

        private static long sum(List<LotPart> parts) {
            return parts.stream().mapToLong(LotPart::amountMicros).sum();
        }

        private static String word(List<? extends CreditEvent> events) {
            if (events.isEmpty()) {
                return "nothing";
            }
            return switch (events.getLast()) {
                case CreditAccountOpened _ -> "opened";
                case LotGranted _ -> "granted";
                case CreditsHeld _ -> "held";
                case HoldSettled settled -> "spent " + settled.spentMicros();
                case HoldReleased _ -> "released";
                case HoldExpired _ -> "expired";
            };
        }
    }
}
