package chat.limitless.command.credits;

import chat.limitless.api.RefusalCode;
import chat.limitless.api.Refused;
import chat.limitless.api.credits.CapPeriod;
import chat.limitless.api.credits.CreditCommand.ExpireHold;
import chat.limitless.api.credits.CreditCommand.GrantLot;
import chat.limitless.api.credits.CreditCommand.HoldCredits;
import chat.limitless.api.credits.CreditCommand.OpenCreditAccount;
import chat.limitless.api.credits.CreditCommand.ReleaseHold;
import chat.limitless.api.credits.CreditCommand.SettleHold;
import chat.limitless.api.credits.CreditEvent;
import chat.limitless.api.credits.CreditEvent.CreditAccountOpened;
import chat.limitless.api.credits.CreditEvent.CreditsHeld;
import chat.limitless.api.credits.CreditEvent.HoldExpired;
import chat.limitless.api.credits.CreditEvent.HoldReleased;
import chat.limitless.api.credits.CreditEvent.HoldSettled;
import chat.limitless.api.credits.CreditEvent.LotGranted;
import chat.limitless.api.credits.HoldId;
import chat.limitless.api.credits.LotKind;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The rules of a credit account. Each decision reads: already done, then refusals, then events.
/// No account may spend more than it has: a hold takes free credits at once, a settlement takes no more than its hold.
final class CreditDecider {

    private CreditDecider() {}

    static List<CreditAccountOpened> decide(CreditState state, OpenCreditAccount command) {
        return state.opened() ? List.of() : List.of(new CreditAccountOpened(command.accountId(), command.at()));
    }

    /// Repeating a grant compares what it is worth, not its time, expiry, priority or words: those are computed anew by
    /// a caller that tries again later. Bought credits pay debt first.
    static List<CreditEvent> decide(CreditState state, GrantLot command) {
        var known = state.lot(command.lotId());
        if (known != null && isWorthTheSame(known.grant(), command)) {
            return List.of();
        }
        if (known != null) {
            throw new Refused(
                    RefusalCode.CREDITS_GRANT_DIFFERS,
                    Map.of("lotId", command.lotId().value()));
        }
        requireGrantable(state, command);
        var course = new Course(state, command.accountId(), command.at());
        if (!state.opened()) {
            course.add(new CreditAccountOpened(command.accountId(), command.at()));
        }
        course.add(new LotGranted(
                command.accountId(),
                command.lotId(),
                command.kind(),
                command.amountMicros(),
                command.paidMinor(),
                command.currency(),
                command.purchaseId(),
                command.priority(),
                command.expiresAt(),
                command.reason(),
                command.at()));
        if (command.kind() == LotKind.PAID) {
            course.net(command.lotId(), command.amountMicros());
        }
        return course.finish();
    }

    /// The first hold under an id counts: repeating with another amount changes nothing. Once it has ended, "done
    /// already" would be a lie to whoever is about to spend it, so that is refused.
    static List<CreditsHeld> decide(CreditState state, HoldCredits command) {
        requireOpened(state);
        var known = state.hold(command.holdId());
        if (known != null && known.status() == Hold.Status.OPEN) {
            return List.of();
        }
        if (known != null) {
            throw new Refused(
                    RefusalCode.CREDITS_HOLD_ENDED,
                    Map.of("holdId", command.holdId().value()));
        }
        if (state.mayHaveForgotten(command.holdId(), command.at())) {
            throw tooOld(command.holdId());
        }
        requireAmount(command.amountMicros() > 0, command.amountMicros());
        long available = state.availableMicros(command.at());
        if (available < command.amountMicros()) {
            throw insufficient(state, command, available);
        }
        for (var period : CapPeriod.values()) {
            requireWithinCap(state, command, period);
        }
        return List.of(new CreditsHeld(
                command.accountId(),
                command.holdId(),
                command.amountMicros(),
                state.freeParts(command.amountMicros(), command.at()),
                command.replyId(),
                command.conversationId(),
                command.at()));
    }

    private static Refused insufficient(CreditState state, HoldCredits command, long available) {
        var facts = new HashMap<String, Object>();
        facts.put("availableMicros", available);
        facts.put("neededMicros", command.amountMicros());
        CapUse.tightest(state, command.at()).ifPresent(use -> {
            facts.putAll(use.facts());
            facts.put("capLeftMicros", Math.max(0, use.leftMicros()));
        });
        return new Refused(RefusalCode.CREDITS_INSUFFICIENT, facts);
    }

    private static void requireWithinCap(CreditState state, HoldCredits command, CapPeriod period) {
        CapUse.of(state, period, command.at())
                .filter(use -> command.amountMicros() > use.leftMicros())
                .ifPresent(use -> {
                    var facts = new HashMap<>(use.facts());
                    facts.put("neededMicros", command.amountMicros());
                    throw new Refused(RefusalCode.CREDITS_CAP_REACHED, facts);
                });
    }

    static List<CreditEvent> decide(CreditState state, SettleHold command) {
        var hold = knownHold(state, command.holdId(), command.at());
        if (hold.status() == Hold.Status.ENDED) {
            return List.of();
        }
        requireAmount(command.chargeMicros() >= 0, command.chargeMicros());
        boolean late = hold.status() == Hold.Status.EXPIRED;
        long limit = late ? Math.min(hold.amountMicros(), state.availableMicros(command.at())) : hold.amountMicros();
        long spent = Math.min(command.chargeMicros(), limit);
        var course = new Course(state, command.accountId(), command.at());
        course.add(new HoldSettled(
                command.accountId(),
                command.holdId(),
                spent,
                late ? 0 : Math.subtractExact(hold.amountMicros(), spent),
                Math.subtractExact(command.chargeMicros(), spent),
                late ? state.freeParts(spent, command.at()) : Parts.first(hold.parts(), spent),
                late,
                command.receipt(),
                command.at()));
        return afterEnd(course, hold, spent);
    }

    static List<CreditEvent> decide(CreditState state, ReleaseHold command) {
        var hold = knownHold(state, command.holdId(), command.at());
        if (hold.status() != Hold.Status.OPEN) {
            return List.of();
        }
        var course = new Course(state, command.accountId(), command.at());
        course.add(new HoldReleased(
                command.accountId(), command.holdId(), hold.amountMicros(), command.reason(), command.at()));
        return afterEnd(course, hold, 0);
    }

    static List<CreditEvent> decide(CreditState state, ExpireHold command) {
        var hold = knownHold(state, command.holdId(), command.at());
        if (hold.status() != Hold.Status.OPEN) {
            return List.of();
        }
        var course = new Course(state, command.accountId(), command.at());
        course.add(new HoldExpired(command.accountId(), command.holdId(), hold.amountMicros(), command.at()));
        return afterEnd(course, hold, 0);
    }

    /// What a hold gives back goes to a claim that waited for it first; then the lots are brought into order.
    private static List<CreditEvent> afterEnd(Course course, Hold hold, long spentMicros) {
        long spentLeft = spentMicros;
        for (var part : hold.parts()) {
            long spent = Math.min(spentLeft, part.amountMicros());
            spentLeft -= spent;
            course.resolveMark(part.lotId(), hold.holdId(), part.amountMicros() - spent);
            course.tidy(part.lotId());
        }
        return course.finish();
    }

    private static Hold knownHold(CreditState state, HoldId holdId, Instant at) {
        requireOpened(state);
        var hold = state.hold(holdId);
        if (hold != null) {
            return hold;
        }
        throw state.mayHaveForgotten(holdId, at)
                ? tooOld(holdId)
                : new Refused(RefusalCode.CREDITS_HOLD_UNKNOWN, Map.of("holdId", holdId.value()));
    }

    private static Refused tooOld(HoldId holdId) {
        return new Refused(RefusalCode.CREDITS_HOLD_TOO_OLD, Map.of("holdId", holdId.value()));
    }

    private static void requireOpened(CreditState state) {
        if (!state.opened()) {
            throw new Refused(RefusalCode.CREDITS_NO_ACCOUNT);
        }
    }

    private static void requireAmount(boolean valid, long amountMicros) {
        if (!valid) {
            throw new Refused(RefusalCode.CREDITS_AMOUNT_INVALID, Map.of("amountMicros", amountMicros));
        }
    }

    /// Paid lots carry what was paid, in a currency; promotional lots carry neither: the two never mix.
    private static void requireGrantable(CreditState state, GrantLot command) {
        long amount = command.amountMicros();
        boolean costBasisFits = command.kind() == LotKind.PAID
                ? command.paidMinor() > 0 && command.currency() != null
                : command.paidMinor() == 0 && command.currency() == null;
        requireAmount(costBasisFits && amount > 0 && amount <= Long.MAX_VALUE - state.balanceMicros(), amount);
    }

    private static boolean isWorthTheSame(LotGranted lot, GrantLot command) {
        return lot.kind() == command.kind()
                && lot.amountMicros() == command.amountMicros()
                && lot.paidMinor() == command.paidMinor()
                && Objects.equals(lot.currency(), command.currency())
                && Objects.equals(lot.purchaseId(), command.purchaseId());
    }
}
