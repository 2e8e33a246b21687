package chat.limitless.command.payments.recharge;

import chat.limitless.api.payments.PurchaseId;
import chat.limitless.api.recharge.AutoRechargeEvent;
import chat.limitless.api.recharge.AutoRechargeEvent.AutoRechargeDisabled;
import chat.limitless.api.recharge.AutoRechargeEvent.AutoRechargeEnabled;
import chat.limitless.api.recharge.AutoRechargeEvent.PaymentMethodRemoved;
import chat.limitless.api.recharge.AutoRechargeEvent.PaymentMethodSaved;
import chat.limitless.api.recharge.AutoRechargeEvent.RechargeCapReached;
import chat.limitless.api.recharge.AutoRechargeEvent.RechargeCustomerMade;
import chat.limitless.api.recharge.AutoRechargeEvent.RechargeDeclined;
import chat.limitless.api.recharge.AutoRechargeEvent.RechargeFailed;
import chat.limitless.api.recharge.AutoRechargeEvent.RechargeNeedsAuthentication;
import chat.limitless.api.recharge.AutoRechargeEvent.RechargeStarted;
import chat.limitless.api.recharge.AutoRechargeEvent.RechargeSucceeded;
import chat.limitless.api.recharge.SavedMethodId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What deciding about recharging needs to know. Nothing of it is personal.
///
/// @param customerMade whether the provider knows the user as a customer
/// @param methodId the saved card; null when there is none
/// @param savedBy purchases and set-ups that have saved a card, ever: there are few
/// @param terms what the user agreed to; null while it is off
/// @param inFlight the recharge that has not ended
/// @param waiting what keeps the next one from beginning
/// @param month what was charged lately
/// @param toldUpTo the account's event number up to which everything it told is dealt with
record AutoRechargeState(
        boolean customerMade,
        @Nullable SavedMethodId methodId,
        Set<String> savedBy,
        @Nullable Terms terms,
        @Nullable InFlight inFlight,
        Waiting waiting,
        ChargedMonth month,
        long toldUpTo) {

    /// What the user agreed to.
    record Terms(
            String consentVersion,
            long thresholdMicros,
            String packId,
            long creditsMicros,
            long amountMinor,
            String currency,
            long monthlyCapMinor) {

        static Terms of(AutoRechargeEnabled event) {
            return new Terms(
                    event.consentVersion(),
                    event.thresholdMicros(),
                    event.packId(),
                    event.creditsMicros(),
                    event.amountMinor(),
                    event.currency(),
                    event.monthlyCapMinor());
        }
    }

    /// A recharge under way, and the month it counts into.
    record InFlight(PurchaseId purchaseId, long amountMinor, String currency, LocalDate monthStart) {}

    /// Why nothing is tried.
    ///
    /// @param failures recharges in a row that did not come about
    /// @param until not before; null when at any time
    /// @param forUser whether the bank wants to see them
    record Waiting(int failures, @Nullable Instant until, boolean forUser) {

        static final Waiting NONE = new Waiting(0, null, false);
    }

    static final AutoRechargeState NONE =
            new AutoRechargeState(false, null, Set.of(), null, null, Waiting.NONE, ChargedMonth.NONE, -1);

    AutoRechargeState {
        savedBy = Collections.unmodifiableSet(new TreeSet<>(savedBy));
    }

    boolean isInFlight(PurchaseId purchaseId) {
        return inFlight != null && inFlight.purchaseId().equals(purchaseId);
    }

    AutoRechargeState evolve(AutoRechargeEvent event) {
        return switch (event) {
            case RechargeCustomerMade _ ->
                new AutoRechargeState(true, methodId, savedBy, terms, inFlight, waiting, month, toldUpTo);
            case PaymentMethodSaved saved -> savedBy(saved);
            case PaymentMethodRemoved _ ->
                new AutoRechargeState(customerMade, null, savedBy, terms, inFlight, waiting, month, toldUpTo);
            case AutoRechargeEnabled enabled -> enabledBy(enabled);
            case AutoRechargeDisabled _ ->
                new AutoRechargeState(customerMade, methodId, savedBy, null, inFlight, waiting, month, toldUpTo);
            case RechargeStarted started -> startedBy(started);
            case RechargeSucceeded done -> ended(Waiting.NONE, month, Math.max(toldUpTo, done.accountSequence()));
            case RechargeDeclined no ->
                ended(new Waiting(no.failures(), no.nextTryAt(), false), withoutInFlight(), toldUpTo);
            case RechargeFailed no ->
                ended(
                        new Waiting(no.failures(), no.nextTryAt(), false),
                        no.tookMoney() ? month : withoutInFlight(),
                        toldUpTo);
            case RechargeNeedsAuthentication _ ->
                ended(new Waiting(waiting.failures(), null, true), withoutInFlight(), toldUpTo);
            case RechargeCapReached told -> with(month.at(told.reachedAt()).capTold(true));
        };
    }

    private AutoRechargeState savedBy(PaymentMethodSaved event) {
        var more = new TreeSet<>(savedBy);
        more.add(event.savedBy());
        return new AutoRechargeState(
                customerMade, event.methodId(), more, terms, inFlight, Waiting.NONE, month, toldUpTo);
    }

    /// Whoever agrees anew, agrees to trying again; what the bank wants stays.
    private AutoRechargeState enabledBy(AutoRechargeEnabled event) {
        return new AutoRechargeState(
                customerMade,
                methodId,
                savedBy,
                Terms.of(event),
                inFlight,
                new Waiting(0, null, waiting.forUser()),
                month.capTold(false),
                toldUpTo);
    }

    private AutoRechargeState startedBy(RechargeStarted event) {
        var begun = month.at(event.startedAt());
        return new AutoRechargeState(
                customerMade,
                methodId,
                savedBy,
                terms,
                new InFlight(event.purchaseId(), event.amountMinor(), event.currency(), begun.start()),
                waiting,
                begun.plus(event.currency(), event.amountMinor()),
                Math.max(toldUpTo, event.dueSequence()));
    }

    /// What did not come about counts for nothing.
    private ChargedMonth withoutInFlight() {
        return inFlight != null && inFlight.monthStart().equals(month.start())
                ? month.plus(inFlight.currency(), -inFlight.amountMinor())
                : month;
    }

    private AutoRechargeState ended(Waiting next, ChargedMonth charged, long told) {
        return new AutoRechargeState(customerMade, methodId, savedBy, terms, null, next, charged, told);
    }

    private AutoRechargeState with(ChargedMonth changed) {
        return new AutoRechargeState(customerMade, methodId, savedBy, terms, inFlight, waiting, changed, toldUpTo);
    }
}
