package chat.limitless.command.payments.recharge;

import chat.limitless.api.RefusalCode;
import chat.limitless.api.Refused;
import chat.limitless.api.recharge.AutoRechargeCommand.DisableAutoRecharge;
import chat.limitless.api.recharge.AutoRechargeCommand.EnableAutoRecharge;
import chat.limitless.api.recharge.AutoRechargeCommand.RecordRechargeOutcome;
import chat.limitless.api.recharge.AutoRechargeCommand.RequestRecharge;
import chat.limitless.api.recharge.AutoRechargeEvent;
import chat.limitless.api.recharge.AutoRechargeEvent.AutoRechargeDisabled;
import chat.limitless.api.recharge.AutoRechargeEvent.AutoRechargeEnabled;
import chat.limitless.api.recharge.AutoRechargeEvent.RechargeCapReached;
import chat.limitless.api.recharge.AutoRechargeEvent.RechargeDeclined;
import chat.limitless.api.recharge.AutoRechargeEvent.RechargeFailed;
import chat.limitless.api.recharge.AutoRechargeEvent.RechargeNeedsAuthentication;
import chat.limitless.api.recharge.AutoRechargeEvent.RechargeStarted;
import chat.limitless.api.recharge.AutoRechargeEvent.RechargeSucceeded;
import chat.limitless.api.recharge.RechargeConsent;
import chat.limitless.command.payments.recharge.AutoRechargeState.InFlight;
import chat.limitless.command.payments.recharge.AutoRechargeState.Terms;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The rules of recharging: only what was agreed to, one at a time, up to the cap of the month; after a decline not
/// for a while, after the third in a row not at all, and never past a bank that wants to see the customer.
final class AutoRechargeDecider {

    private static final int MOST_FAILURES = 3;

    private AutoRechargeDecider() {}

    static List<AutoRechargeEnabled> decide(AutoRechargeState state, EnableAutoRecharge command) {
        if (!command.consentVersion().equals(RechargeConsent.VERSION)) {
            throw new Refused(RefusalCode.RECHARGE_CONSENT_OUTDATED, Map.of("consentVersion", RechargeConsent.VERSION));
        }
        if (state.methodId() == null) {
            throw new Refused(RefusalCode.RECHARGE_NO_METHOD);
        }
        // One recharge lifts the balance above the threshold: otherwise each would be followed by the next.
        require(
                "thresholdMicros",
                0 < command.thresholdMicros() && command.thresholdMicros() <= command.creditsMicros());
        require("monthlyCapMinor", command.monthlyCapMinor() >= command.amountMinor());
        var enabled = new AutoRechargeEnabled(
                command.rechargeId(),
                command.consentVersion(),
                command.thresholdMicros(),
                command.packId(),
                command.creditsMicros(),
                command.amountMinor(),
                command.currency(),
                command.monthlyCapMinor(),
                command.at());
        return Terms.of(enabled).equals(state.terms()) ? List.of() : List.of(enabled);
    }

    private static void require(String field, boolean holds) {
        if (!holds) {
            throw new Refused(RefusalCode.RECHARGE_TERMS_INVALID, Map.of("field", field));
        }
    }

    static List<AutoRechargeDisabled> decide(AutoRechargeState state, DisableAutoRecharge command) {
        return state.terms() == null
                ? List.of()
                : List.of(new AutoRechargeDisabled(command.rechargeId(), command.reason(), command.at()));
    }

    static List<? extends AutoRechargeEvent> decide(AutoRechargeState state, RequestRecharge command) {
        if (command.dueSequence() <= state.toldUpTo()) {
            return List.of();
        }
        var terms = state.terms();
        if (terms == null) {
            throw new Refused(RefusalCode.RECHARGE_OFF);
        }
        requireReady(state, command.at());
        if (!isSoldAsAgreed(terms, command)) {
            return List.of(new AutoRechargeDisabled(command.rechargeId(), "pack-changed", command.at()));
        }
        var month = state.month().at(command.at());
        long charged = month.chargedMinor(terms.currency());
        if (terms.amountMinor() > terms.monthlyCapMinor() - charged) {
            return capReached(terms, month, charged, command);
        }
        var methodId = state.methodId();
        if (methodId == null) {
            throw new Refused(RefusalCode.RECHARGE_NO_METHOD);
        }
        return List.of(new RechargeStarted(
                command.rechargeId(),
                command.purchaseId(),
                methodId,
                command.dueSequence(),
                terms.packId(),
                terms.creditsMicros(),
                terms.amountMinor(),
                terms.currency(),
                command.priceListVersion(),
                command.at()));
    }

    private static void requireReady(AutoRechargeState state, Instant at) {
        if (state.inFlight() != null) {
            throw new Refused(
                    RefusalCode.RECHARGE_IN_FLIGHT,
                    Map.of("purchaseId", state.inFlight().purchaseId().value()));
        }
        if (state.waiting().forUser()) {
            throw new Refused(RefusalCode.RECHARGE_PAUSED);
        }
        var until = state.waiting().until();
        if (until != null && at.isBefore(until)) {
            throw new Refused(RefusalCode.RECHARGE_BACKING_OFF, Map.of("nextTryAt", until.toString()));
        }
    }

    private static boolean isSoldAsAgreed(Terms terms, RequestRecharge command) {
        return terms.creditsMicros() == command.creditsMicros()
                && terms.amountMinor() == command.amountMinor()
                && terms.currency().equals(command.currency());
    }

    private static List<RechargeCapReached> capReached(
            Terms terms, ChargedMonth month, long charged, RequestRecharge command) {
        if (month.capTold()) {
            throw new Refused(
                    RefusalCode.RECHARGE_CAP_REACHED,
                    Map.of("chargedMinor", charged, "monthlyCapMinor", terms.monthlyCapMinor()));
        }
        return List.of(new RechargeCapReached(
                command.rechargeId(), month.start(), charged, terms.monthlyCapMinor(), terms.currency(), command.at()));
    }

    static List<AutoRechargeEvent> decide(AutoRechargeState state, RecordRechargeOutcome command) {
        var inFlight = state.inFlight();
        if (inFlight == null || !state.isInFlight(command.purchaseId())) {
            return List.of();
        }
        return switch (command.outcome()) {
            case SUCCEEDED ->
                List.of(new RechargeSucceeded(
                        command.rechargeId(), command.purchaseId(), command.accountSequence(), command.at()));
            case NEEDS_AUTHENTICATION ->
                List.of(new RechargeNeedsAuthentication(
                        command.rechargeId(),
                        command.purchaseId(),
                        inFlight.amountMinor(),
                        inFlight.currency(),
                        command.at()));
            case DECLINED -> declined(state, inFlight, command);
            case FAILED -> failed(state, command);
        };
    }

    private static List<AutoRechargeEvent> declined(
            AutoRechargeState state, InFlight inFlight, RecordRechargeOutcome command) {
        var no = new RechargeDeclined(
                command.rechargeId(),
                command.purchaseId(),
                command.code(),
                inFlight.amountMinor(),
                inFlight.currency(),
                state.waiting().failures() + 1,
                nextTry(state, command),
                command.at());
        return withEnd(state, no, "declined", command);
    }

    private static List<AutoRechargeEvent> failed(AutoRechargeState state, RecordRechargeOutcome command) {
        var no = new RechargeFailed(
                command.rechargeId(),
                command.purchaseId(),
                command.code(),
                state.waiting().failures() + 1,
                nextTry(state, command),
                command.at());
        return withEnd(state, no, "failed", command);
    }

    private static @Nullable Instant nextTry(AutoRechargeState state, RecordRechargeOutcome command) {
        return state.terms() == null || isLast(state) ? null : command.nextTryAt();
    }

    private static boolean isLast(AutoRechargeState state) {
        return state.waiting().failures() + 1 >= MOST_FAILURES;
    }

    private static List<AutoRechargeEvent> withEnd(
            AutoRechargeState state, AutoRechargeEvent no, String reason, RecordRechargeOutcome command) {
        var events = new ArrayList<AutoRechargeEvent>();
        events.add(no);
        if (state.terms() != null && isLast(state)) {
            events.add(new AutoRechargeDisabled(command.rechargeId(), reason, command.at()));
        }
        return events;
    }
}
