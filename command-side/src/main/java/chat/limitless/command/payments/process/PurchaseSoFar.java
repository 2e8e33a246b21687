package chat.limitless.command.payments.process;

import chat.limitless.api.payments.PurchaseEvent;
import chat.limitless.api.payments.PurchaseEvent.CheckoutOpened;
import chat.limitless.api.payments.PurchaseEvent.ClaimCalculated;
import chat.limitless.api.payments.PurchaseEvent.DisputeRecorded;
import chat.limitless.api.payments.PurchaseEvent.FraudWarned;
import chat.limitless.api.payments.PurchaseEvent.FraudWarningCleared;
import chat.limitless.api.payments.PurchaseEvent.ParkedPurchaseResolved;
import chat.limitless.api.payments.PurchaseEvent.PaymentPending;
import chat.limitless.api.payments.PurchaseEvent.PurchaseClosed;
import chat.limitless.api.payments.PurchaseEvent.PurchaseCredited;
import chat.limitless.api.payments.PurchaseEvent.PurchasePaid;
import chat.limitless.api.payments.PurchaseEvent.PurchaseParked;
import chat.limitless.api.payments.PurchaseEvent.PurchaseStarted;
import chat.limitless.api.payments.PurchaseEvent.RefundRecorded;
import chat.limitless.api.payments.PurchaseEvent.RefundRefused;
import chat.limitless.api.payments.PurchaseEvent.RefundRequested;
import chat.limitless.api.payments.RefundRequestId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What has happened to one purchase, as the tasks that drive it need to know it.
///
/// @param started how it began
/// @param opened its latest payment page
/// @param pending whether the money is on its way
/// @param paid the payment that counts
/// @param credited whether the credits were granted
/// @param closed whether it ended without money
/// @param parked whether a payment of it did not fit and waits for a person
/// @param claim the levels calculated last from what takes money back
/// @param toRefund refunds we asked for and the provider has neither told of nor refused
public record PurchaseSoFar(
        PurchaseStarted started,
        @Nullable CheckoutOpened opened,
        boolean pending,
        @Nullable PurchasePaid paid,
        boolean credited,
        boolean closed,
        boolean parked,
        @Nullable ClaimCalculated claim,
        List<RefundRequested> toRefund) {

    /// How far clocks may be apart.
    private static final Duration CLOCKS_APART = Duration.ofMinutes(10);

    /// Takes a copy.
    public PurchaseSoFar {
        toRefund = List.copyOf(toRefund);
    }

    /// Since when, by its own clock, the provider may have made something for a purchase. Where its clock is behind
    /// ours, that is before the purchase began.
    public static Instant madeSince(PurchaseStarted started) {
        return started.startedAt().minus(CLOCKS_APART);
    }

    static PurchaseSoFar begin(PurchaseStarted started) {
        return new PurchaseSoFar(started, null, false, null, false, false, false, null, List.of());
    }

    /// Nothing is known of a purchase before its start.
    static @Nullable PurchaseSoFar after(@Nullable PurchaseSoFar soFar, PurchaseEvent event) {
        if (soFar != null) {
            return soFar.with(event);
        }
        return event instanceof PurchaseStarted started ? begin(started) : null;
    }

    PurchaseSoFar with(PurchaseEvent event) {
        return switch (event) {
            case PurchaseStarted _ -> this;
            case CheckoutOpened next ->
                new PurchaseSoFar(started, next, pending, paid, credited, closed, parked, claim, toRefund);
            case PaymentPending _ ->
                new PurchaseSoFar(started, opened, true, paid, credited, closed, parked, claim, toRefund);
            case PurchasePaid next ->
                new PurchaseSoFar(started, opened, pending, next, credited, closed, parked, claim, toRefund);
            case PurchaseCredited _ ->
                new PurchaseSoFar(started, opened, pending, paid, true, closed, parked, claim, toRefund);
            case PurchaseClosed _ ->
                new PurchaseSoFar(started, opened, pending, paid, credited, true, parked, claim, toRefund);
            // A person looks at it; the payment page is still asked about.
            case PurchaseParked told -> told.concernsPayment() ? parking() : this;
            case ParkedPurchaseResolved _ -> this;
            // The levels say what follows from them.
            case DisputeRecorded _, FraudWarned _, FraudWarningCleared _ -> this;
            case RefundRecorded told -> told.requestId() == null ? this : without(told.requestId());
            case RefundRefused told -> without(told.requestId());
            case RefundRequested asked -> asking(asked);
            case ClaimCalculated next ->
                new PurchaseSoFar(started, opened, pending, paid, credited, closed, parked, next, toRefund);
        };
    }

    private PurchaseSoFar parking() {
        return new PurchaseSoFar(started, opened, pending, paid, credited, closed, true, claim, toRefund);
    }

    private PurchaseSoFar asking(RefundRequested asked) {
        var more = new ArrayList<>(toRefund);
        more.add(asked);
        return new PurchaseSoFar(started, opened, pending, paid, credited, closed, parked, claim, more);
    }

    private PurchaseSoFar without(RefundRequestId requestId) {
        var fewer = new ArrayList<>(toRefund);
        fewer.removeIf(asked -> asked.requestId().equals(requestId));
        return new PurchaseSoFar(started, opened, pending, paid, credited, closed, parked, claim, fewer);
    }

    /// Whether nothing more is to be asked of the provider.
    public boolean isSettled() {
        return paid != null || closed;
    }
}
