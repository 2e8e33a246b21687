package chat.limitless.command.payments.recharge.process;

import chat.limitless.api.PersonalText;
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
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What has happened to one user's recharging, as the tasks that drive it need to know it.
///
/// @param customer the customer at the provider
/// @param methods every card ever saved, by our id
/// @param terms what was agreed to last; null while it is off
/// @param agreedAs the number of the event in which that was agreed to
/// @param inFlight the recharge that has not ended
/// @param notBefore when the next one may be tried; null when at any time
/// @param paused whether the bank wants to see the user
/// @param cappedIn the month in which the cap was told to be reached
record RechargeSoFar(
        @Nullable PersonalText customer,
        Map<SavedMethodId, PaymentMethodSaved> methods,
        @Nullable AutoRechargeEnabled terms,
        long agreedAs,
        @Nullable RechargeStarted inFlight,
        @Nullable Instant notBefore,
        boolean paused,
        @Nullable LocalDate cappedIn) {

    static final RechargeSoFar NOTHING = new RechargeSoFar(null, Map.of(), null, -1, null, null, false, null);

    RechargeSoFar {
        methods = Map.copyOf(methods);
    }

    /// @param sequence the event's number
    RechargeSoFar with(AutoRechargeEvent event, long sequence) {
        return switch (event) {
            case RechargeCustomerMade made ->
                new RechargeSoFar(made.customerId(), methods, terms, agreedAs, inFlight, notBefore, paused, cappedIn);
            case PaymentMethodSaved saved -> saving(saved);
            case PaymentMethodRemoved _ -> this;
            case AutoRechargeEnabled agreed ->
                new RechargeSoFar(customer, methods, agreed, sequence, inFlight, null, paused, null);
            case AutoRechargeDisabled _ ->
                new RechargeSoFar(customer, methods, null, agreedAs, inFlight, notBefore, paused, cappedIn);
            case RechargeStarted started ->
                new RechargeSoFar(customer, methods, terms, agreedAs, started, notBefore, paused, cappedIn);
            case RechargeSucceeded _ -> ended(null, false);
            case RechargeDeclined no -> ended(no.nextTryAt(), false);
            case RechargeFailed no -> ended(no.nextTryAt(), false);
            case RechargeNeedsAuthentication _ -> ended(null, true);
            case RechargeCapReached told ->
                new RechargeSoFar(customer, methods, terms, agreedAs, inFlight, notBefore, paused, told.monthStart());
        };
    }

    private RechargeSoFar saving(PaymentMethodSaved saved) {
        var more = new HashMap<>(methods);
        more.put(saved.methodId(), saved);
        return new RechargeSoFar(customer, more, terms, agreedAs, inFlight, null, false, cappedIn);
    }

    private RechargeSoFar ended(@Nullable Instant until, boolean forUser) {
        return new RechargeSoFar(customer, methods, terms, agreedAs, null, until, forUser, cappedIn);
    }

    /// Whether a recharge may begin when the balance asks for it.
    boolean isReady(Instant at) {
        var month = at.atZone(ZoneOffset.UTC).toLocalDate().withDayOfMonth(1);
        return terms != null
                && inFlight == null
                && !paused
                && (notBefore == null || !at.isBefore(notBefore))
                && !month.equals(cappedIn);
    }
}
