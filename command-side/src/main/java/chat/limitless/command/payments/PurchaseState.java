package chat.limitless.command.payments;

import chat.limitless.api.accounts.UserId;
import chat.limitless.api.payments.PurchaseCommand.RecordPayment;
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
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How far a purchase has come. The status only ever rises, so that facts told in any order end at the same place.
///
/// @param price what the server fixed before anybody was sent to pay; null until started
/// @param sessionId the payment page opened last
/// @param payment the payment that counts
/// @param parked what a person has to look at
/// @param reversals what takes money back
/// @param claimed what was calculated last from it
record PurchaseState(
        Status status,
        @Nullable Price price,
        @Nullable String sessionId,
        @Nullable Payment payment,
        Parkings parked,
        Reversals reversals,
        Claimed claimed) {

    /// In rising order. Closed lies below parked and paid: a payment told after the end still counts.
    enum Status {
        NONE,
        STARTED,
        OPEN,
        PENDING,
        CLOSED,
        PARKED,
        PAID,
        CREDITED
    }

    record Price(UserId userId, long creditsMicros, long amountMinor, String currency) {}

    /// A payment as the provider told it.
    ///
    /// @param sessionId the page it was made on; null in what was parked before pages were noted there
    record Payment(
            @Nullable String sessionId,
            @Nullable String paymentIntentId,
            long amountMinor,
            String currency,
            boolean liveMode) {

        static Payment of(RecordPayment told) {
            return new Payment(
                    told.sessionId(),
                    told.paymentIntentId(),
                    told.amountMinor(),
                    told.currency().toLowerCase(Locale.ROOT),
                    told.liveMode());
        }

        /// The payment's own id decides where both sides know it: its second witness does not know the page.
        boolean isTheSameAs(Payment other) {
            return paymentIntentId != null && other.paymentIntentId != null
                    ? paymentIntentId.equals(other.paymentIntentId)
                    : Objects.equals(sessionId, other.sessionId);
        }

        boolean saysTheSameAs(Payment other) {
            return isTheSameAs(other)
                    && amountMinor == other.amountMinor
                    && currency.equals(other.currency)
                    && liveMode == other.liveMode;
        }
    }

    /// The levels calculated last, counted up.
    record Claimed(long version, Claim.Levels levels) {

        static final Claimed NONE = new Claimed(0, Claim.Levels.NONE);
    }

    static final PurchaseState NONE =
            new PurchaseState(Status.NONE, null, null, null, Parkings.NONE, Reversals.NONE, Claimed.NONE);

    boolean isAtLeast(Status other) {
        return status.compareTo(other) >= 0;
    }

    /// The payment with this id, counted or parked; the one that counts when none is named. Null where there is
    /// none.
    @Nullable
    Payment payment(@Nullable String paymentIntentId) {
        if (paymentIntentId == null || payment != null && paymentIntentId.equals(payment.paymentIntentId())) {
            return payment;
        }
        return parked.payment(paymentIntentId);
    }

    PurchaseState evolve(PurchaseEvent event) {
        return switch (event) {
            case PurchaseStarted started -> startedBy(started);
            case CheckoutOpened opened ->
                new PurchaseState(raised(Status.OPEN), price, opened.sessionId(), payment, parked, reversals, claimed);
            case PaymentPending _ -> at(Status.PENDING);
            case PurchasePaid paid ->
                new PurchaseState(raised(Status.PAID), price, sessionId, counted(paid), parked, reversals, claimed);
            case PurchaseCredited _ -> at(Status.CREDITED);
            case PurchaseClosed _ -> at(Status.CLOSED);
            case PurchaseParked told -> parkedBy(told);
            case ParkedPurchaseResolved told -> with(parked.withResolved(told.number()));
            case RefundRecorded told -> with(reversals.with(told));
            case DisputeRecorded told -> with(reversals.with(told));
            case FraudWarned told -> with(reversals.with(told));
            case FraudWarningCleared told -> with(reversals.withCleared(told.warningId()));
            case RefundRequested told -> with(reversals.with(told));
            case RefundRefused told -> with(reversals.withRefused(told.requestId()));
            case ClaimCalculated told -> claimedBy(told);
        };
    }

    private static Payment counted(PurchasePaid paid) {
        return new Payment(
                paid.sessionId(), paid.paymentIntentId(), paid.amountMinor(), paid.currency(), paid.liveMode());
    }

    private PurchaseState with(Reversals raised) {
        return new PurchaseState(status, price, sessionId, payment, parked, raised, claimed);
    }

    private PurchaseState claimedBy(ClaimCalculated told) {
        var next = new Claimed(told.version(), new Claim.Levels(told.revokedMicros(), told.frozenMicros()));
        return new PurchaseState(status, price, sessionId, payment, parked, reversals, next);
    }

    private PurchaseState with(Parkings next) {
        return new PurchaseState(status, price, sessionId, payment, next, reversals, claimed);
    }

    /// A refund or a dispute that could not be counted does not change how far the purchase is.
    private PurchaseState parkedBy(PurchaseParked told) {
        var next = with(parked.with(told));
        if (told.concernsPayment()) {
            return next.at(Status.PARKED);
        }
        var reversalId = told.reversalId() == null ? unnamed(told.reason()) : told.reversalId();
        return reversalId == null ? next : next.with(reversals.withParked(reversalId));
    }

    /// Before revision 3 a reason was told once for all, of the first that had it.
    private @Nullable String unnamed(String reason) {
        return payment == null
                ? null
                : Uncounted.of(payment, reversals).stream()
                        .filter(each -> each.reason().equals(reason))
                        .map(Uncounted::reversalId)
                        .findFirst()
                        .orElse(null);
    }

    private PurchaseState startedBy(PurchaseStarted event) {
        var fixed = new Price(event.userId(), event.creditsMicros(), event.amountMinor(), event.currency());
        return new PurchaseState(raised(Status.STARTED), fixed, sessionId, payment, parked, reversals, claimed);
    }

    private PurchaseState at(Status reached) {
        return new PurchaseState(raised(reached), price, sessionId, payment, parked, reversals, claimed);
    }

    private Status raised(Status reached) {
        return isAtLeast(reached) ? status : reached;
    }
}
