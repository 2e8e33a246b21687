package chat.limitless.command.credits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import chat.limitless.api.RefusalCode;
import chat.limitless.api.Refused;
import chat.limitless.api.credits.CapPeriod;
import chat.limitless.api.credits.CreditCommand;
import chat.limitless.api.credits.CreditEvent;
import chat.limitless.api.credits.CreditEvent.AdjustmentProposed;
import chat.limitless.api.credits.CreditEvent.AdjustmentRejected;
import chat.limitless.api.credits.CreditEvent.CapWarned;
import chat.limitless.api.credits.CreditEvent.ClaimSet;
import chat.limitless.api.credits.CreditEvent.CreditAccountOpened;
import chat.limitless.api.credits.CreditEvent.CreditsAdjusted;
import chat.limitless.api.credits.CreditEvent.CreditsHeld;
import chat.limitless.api.credits.CreditEvent.CreditsReinstated;
import chat.limitless.api.credits.CreditEvent.DebtWrittenOff;
import chat.limitless.api.credits.CreditEvent.HoldExpired;
import chat.limitless.api.credits.CreditEvent.HoldReleased;
import chat.limitless.api.credits.CreditEvent.HoldSettled;
import chat.limitless.api.credits.CreditEvent.LotExpired;
import chat.limitless.api.credits.CreditEvent.LotExpiryAnnounced;
import chat.limitless.api.credits.CreditEvent.LotGranted;
import chat.limitless.api.credits.CreditEvent.LowBalanceWarned;
import chat.limitless.api.credits.CreditEvent.MarkResolved;
import chat.limitless.api.credits.CreditEvent.RechargeDue;
import chat.limitless.api.credits.CreditEvent.RechargeThresholdSet;
import chat.limitless.api.credits.CreditEvent.SpendingLimitsSet;
import chat.limitless.api.credits.CreditEvent.WriteOffProposed;
import chat.limitless.api.credits.CreditEvent.WriteOffRejected;
import chat.limitless.api.credits.LotPart;
import chat.limitless.command.credits.Pile.Place;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
                        "credits.no-account",
                        "credits.cap-reached",
                        "credits.lot-unknown",
                        "credits.debt-differs",
                        "credits.adjustment-unknown",
                        "credits.adjustment-own",
                        "credits.adjustment-differs",
                        "finance.own-account",
                        "CreditsRevoked",
                        "CreditsReinstated",
                        "returned",
                        "MarkResolved",
                        "resolved for an older claim",
                        "CreditsFrozen",
                        "CreditsUnfrozen",
                        "DebtNetted",
                        "DebtWrittenOff",
                        "WriteOffProposed",
                        "WriteOffRejected",
                        "credits.write-off-unknown",
                        "told before it was spent",
                        "warned after a misfit was told",
                        "low because frozen",
                        "LotExpired",
                        "LotExpiryAnnounced",
                        "CapWarned",
                        "LowBalanceWarned",
                        "RechargeDue",
                        "AdjustmentProposed",
                        "AdjustmentRejected",
                        "CreditsAdjusted");
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
        private final Set<String> grants = new HashSet<>();
        private final Map<String, List<Long>> resolved = new HashMap<>();
        private long balance;
        private CreditState state = CreditState.NONE;
        private Instant latest = Instant.MIN;

        Run(Map<String, Integer> met) {
            this.met = met;
        }

        void check(CreditCommand command) {
            latest = latest.isAfter(Decide.at(command)) ? latest : Decide.at(command);
            try {
                var events = Decide.on(state, command);
                assertThat(word(events)).isEqualTo(expected(model.run(command)));
                assertThat(warnings(events)).isEqualTo(model.spentSoFar.told());
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

        /// A grant to an account that is not open opens it.
        private String expected(String word) {
            return word.equals("granted") && !state.opened() ? "opened" : word;
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
            assertThat(state.heldMicros())
                    .isEqualTo(model.held())
                    .isEqualTo(openHolds.values().stream()
                            .mapToLong(Long::longValue)
                            .sum());
            assertThat(state.balanceMicros()).as("I1").isEqualTo(balance).isNotNegative();
            long frozen = 0;
            long overdue = 0;
            for (var lot : state.lots()) {
                checkLot(lot);
                frozen += lot.amounts().frozenMicros();
                overdue += lot.isOver(at) ? lot.amounts().freeMicros() : 0;
            }
            assertThat(state.availableMicros(at))
                    .as("I2, but for what is over and not yet expired")
                    .isEqualTo(state.balanceMicros() - state.heldMicros() - frozen - overdue);
        }

        private void checkLot(Lot lot) {
            var amounts = lot.amounts();
            var pile = model.lots.get(lot.lotId().value());
            assertThat(amounts.remainingMicros())
                    .as("I3")
                    .isBetween(0L, lot.grant().amountMicros());
            assertThat(List.of(
                            amounts.freeMicros(),
                            amounts.frozenMicros(),
                            amounts.pinnedMicros(),
                            amounts.spentMicros(),
                            amounts.expiredMicros(),
                            amounts.revokedMicros(),
                            amounts.repaidMicros(),
                            amounts.adjustedMicros(),
                            lot.claim().owedMicros(),
                            lot.claim().markedMicros(),
                            lot.claim().coveredMicros()))
                    .as("free, frozen, pinned, spent, expired, revoked, repaid, adjusted, owed, marked, covered of "
                            + lot.lotId())
                    .containsExactly(
                            pile.count(Place.FREE) - pile.frozen(),
                            pile.frozen(),
                            pile.count(Place.PINNED),
                            pile.count(Place.SPENT),
                            pile.count(Place.EXPIRED),
                            pile.count(Place.REVOKED),
                            pile.count(Place.REPAID),
                            pile.count(Place.ADJUSTED),
                            pile.owed(),
                            pile.claimed(Place.PINNED),
                            pile.claimed(Place.EXPIRED));
            assertThat(lot.claim().markedMicros()).isLessThanOrEqualTo(amounts.pinnedMicros());
            assertThat(resolved.getOrDefault(lot.lotId().value(), List.of()))
                    .as("whose marks")
                    .isEqualTo(pile.resolved);
            assertThat(lot.claimedMicros()).as("I6").isEqualTo(lot.claim().revokedMicros());
        }

        private void checkEvent(CreditEvent event) {
            balance += BalanceChange.of(event);
            switch (event) {
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
                case LotGranted granted ->
                    assertThat(grants.add(granted.lotId().value()))
                            .as("granted once")
                            .isTrue();
                case CreditsReinstated back when !back.returnedParts().isEmpty() -> meet("returned");
                case MarkResolved mark -> resolve(mark);
                case CapWarned warned -> checkWarned(warned);
                case LowBalanceWarned low -> checkLow(low);
                // Only what leaves the account makes recharging due: what is frozen is still there.
                case RechargeDue due ->
                    assertThat(due.balanceMicros()).isEqualTo(balance).isLessThan(due.thresholdMicros());
                default -> {}
            }
        }

        /// Coin by coin, as the model counts them.
        private void resolve(MarkResolved mark) {
            var before = resolved.computeIfAbsent(mark.lotId().value(), _ -> new ArrayList<>());
            long version = Objects.requireNonNull(mark.claim()).version();
            for (long coin = mark.revokedMicros() + mark.debtMicros(); coin > 0; coin--) {
                before.add(version);
            }
            if (state.lot(mark.lotId()).claim().version() != version) {
                meet("resolved for an older claim");
            }
        }

        private void checkLow(LowBalanceWarned low) {
            long frozen = state.lots().stream()
                    .mapToLong(lot -> lot.amounts().frozenMicros())
                    .sum();
            assertThat(low.balanceMicros()).isEqualTo(balance - frozen).isLessThan(low.lowBalanceMicros());
            if (balance >= low.lowBalanceMicros()) {
                meet("low because frozen");
            }
        }

        private void checkWarned(CapWarned warned) {
            if (warned.neededMicros() == null) {
                assertThat(warned.spentMicros() * 100).isGreaterThanOrEqualTo(warned.capMicros() * warned.percent());
                if (state.spending(warned.period()).misfitToldSince(warned.periodStart())) {
                    meet("warned after a misfit was told");
                }
            } else {
                assertThat(warned.spentMicros() + warned.neededMicros()).isGreaterThan(warned.capMicros());
                meet("told before it was spent");
            }
        }

        /// As [SpentModel] names them.
        private static List<String> warnings(List<? extends CreditEvent> events) {
            return events.stream()
                    .filter(CapWarned.class::isInstance)
                    .map(CapWarned.class::cast)
                    .map(warned -> {
                        var start = warned.periodStart().toString().replace("-", "");
                        var period = warned.period() == CapPeriod.DAY ? start : start.substring(0, 6);
                        return period + " " + (warned.neededMicros() == null ? warned.percent() : "misfit");
                    })
                    .toList();
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
            return events.stream()
                    .map(Run::word)
                    .filter(word -> !word.isEmpty())
                    .findFirst()
                    .orElse("nothing");
        }

        private static String word(CreditEvent event) {
            return switch (event) {
                case CreditAccountOpened _ -> "opened";
                case LotGranted _ -> "granted";
                case CreditsHeld _ -> "held";
                case HoldSettled settled -> "spent " + settled.spentMicros();
                case HoldReleased _ -> "released";
                case HoldExpired _ -> "hold expired";
                case ClaimSet _ -> "claimed";
                case WriteOffProposed _ -> "write-off proposed";
                case WriteOffRejected _ -> "write-off rejected";
                case DebtWrittenOff _ -> "written off";
                case LotExpired _ -> "expired";
                case LotExpiryAnnounced _ -> "announced";
                case SpendingLimitsSet _ -> "limited";
                case RechargeThresholdSet _ -> "threshold set";
                case AdjustmentProposed _ -> "proposed";
                case CreditsAdjusted _ -> "adjusted";
                case AdjustmentRejected _ -> "rejected";
                default -> "";
            };
        }
    }
}
