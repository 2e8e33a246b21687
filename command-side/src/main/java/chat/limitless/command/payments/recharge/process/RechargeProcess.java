package chat.limitless.command.payments.recharge.process;

import chat.limitless.api.accounts.UserEvent.UserDisabled;
import chat.limitless.api.credits.CreditEvent.RechargeDue;
import chat.limitless.api.payments.PurchaseEvent;
import chat.limitless.api.payments.PurchaseEvent.DisputeRecorded;
import chat.limitless.api.payments.PurchaseEvent.FraudWarned;
import chat.limitless.api.payments.PurchaseEvent.PurchaseParked;
import chat.limitless.api.payments.PurchaseEvent.RefundRecorded;
import chat.limitless.api.payments.PurchaseEvent.RefundRequested;
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
import chat.limitless.api.recharge.AutoRechargeId;
import chat.limitless.command.tasks.TaskOrder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What has to be done next when something happened to recharging. It only drives: that nothing happens twice is
/// guarded where it is decided.
public final class RechargeProcess {

    /// Asks for a recharge.
    static final String REQUEST = "payments.request-recharge";
    /// Starts the purchase of a recharge.
    static final String START = "payments.start-recharge";
    /// Tells the account below which balance recharging is due.
    static final String SET_THRESHOLD = "payments.set-recharge-threshold";
    /// Has the account look once more.
    static final String REMIND = "payments.remind-of-recharge";
    /// Looks from time to time whether something was missed.
    static final String WATCH = "payments.watch-recharge";
    /// Charges the saved card for a purchase.
    public static final String CHARGE = "payments.charge-method";
    /// Notes the card that a purchase was paid with.
    public static final String SAVE = "payments.save-method";
    /// Switches recharging off because money was taken back.
    static final String STOP = "payments.stop-recharge";
    /// Switches recharging off because what a charge took is in doubt.
    static final String STOP_IN_DOUBT = "payments.stop-recharge-in-doubt";
    /// Has the provider forget a card.
    static final String DETACH = "payments.detach-method";
    /// Removes the card of somebody whose account was closed.
    static final String FORGET = "payments.forget-card-of-closed";

    /// Pages that are open when an account is closed can still save a card: the provider ends them within a day.
    private static final Duration PAGES_END_WITHIN = Duration.ofHours(25);

    private RechargeProcess() {}

    /// @param sequence the event's number in its stream: what it asks for is asked for once
    static List<TaskOrder> step(AutoRechargeEvent event, long sequence, RechargeProperties properties) {
        var id = event.rechargeId();
        return switch (event) {
            case AutoRechargeEnabled agreed ->
                List.of(
                        order(SET_THRESHOLD, id, sequence, agreed.enabledAt()),
                        order(WATCH, id, sequence, agreed.enabledAt().plus(properties.watchEvery())));
            case AutoRechargeDisabled off -> List.of(order(SET_THRESHOLD, id, sequence, off.disabledAt()));
            case RechargeStarted started -> List.of(order(START, id, sequence, started.startedAt()));
            case RechargeSucceeded done -> List.of(order(REMIND, id, sequence, done.succeededAt()));
            case PaymentMethodSaved saved -> List.of(order(REMIND, id, sequence, saved.savedAt()));
            case RechargeDeclined no -> remindAt(id, sequence, no.nextTryAt());
            case RechargeFailed no -> remindAt(id, sequence, no.nextTryAt());
            case PaymentMethodRemoved gone -> detach(id, sequence, gone);
            case RechargeCustomerMade _, RechargeNeedsAuthentication _, RechargeCapReached _ -> List.of();
        };
    }

    static TaskOrder step(RechargeDue due, long sequence) {
        return order(REQUEST, AutoRechargeId.of(due.accountId().userId()), sequence, due.dueAt());
    }

    /// Once for each purchase: whoever agrees anew after that, knows of it.
    static List<TaskOrder> step(PurchaseEvent event) {
        return switch (event) {
            case RefundRequested told -> stop(event, told.requestedAt());
            case RefundRecorded told -> stop(event, told.recordedAt());
            case DisputeRecorded told -> stop(event, told.recordedAt());
            case FraudWarned told -> stop(event, told.warnedAt());
            case PurchaseParked told ->
                List.of(TaskOrder.of(STOP_IN_DOUBT, event.purchaseId().value(), told.parkedAt()));
            default -> List.of();
        };
    }

    /// Once at once, and once more when no page that was open then can save a card any more.
    static List<TaskOrder> step(UserDisabled closed, long sequence) {
        var closing = closed.userId().value() + "/" + sequence;
        return List.of(
                new TaskOrder(FORGET + ":" + closing, FORGET, closed.userId().value(), closed.disabledAt()),
                new TaskOrder(
                        FORGET + ":" + closing + "/late",
                        FORGET,
                        closed.userId().value(),
                        closed.disabledAt().plus(PAGES_END_WITHIN)));
    }

    private static List<TaskOrder> stop(PurchaseEvent event, Instant at) {
        return List.of(TaskOrder.of(STOP, event.purchaseId().value(), at));
    }

    private static List<TaskOrder> remindAt(AutoRechargeId id, long sequence, @Nullable Instant at) {
        return at == null ? List.of() : List.of(order(REMIND, id, sequence, at));
    }

    private static List<TaskOrder> detach(AutoRechargeId id, long sequence, PaymentMethodRemoved gone) {
        if (gone.reason().equals("detached")) {
            return List.of();
        }
        // A charge under way may still need a card that was replaced.
        var at = gone.reason().equals("replaced") ? gone.removedAt().plus(Duration.ofDays(1)) : gone.removedAt();
        var method = id.value() + "/" + gone.methodId().value();
        return List.of(new TaskOrder(DETACH + ":" + id.value() + "/" + sequence, DETACH, method, at));
    }

    private static TaskOrder order(String kind, AutoRechargeId id, long sequence, Instant dueAt) {
        return TaskOrder.of(kind, id.value() + "/" + sequence, dueAt);
    }
}
