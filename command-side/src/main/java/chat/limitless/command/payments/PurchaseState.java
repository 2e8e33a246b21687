package chat.limitless.command.payments;

import chat.limitless.api.accounts.UserId;
import chat.limitless.api.payments.PurchaseEvent;
import chat.limitless.api.payments.PurchaseEvent.CheckoutOpened;
import chat.limitless.api.payments.PurchaseEvent.PaymentPending;
import chat.limitless.api.payments.PurchaseEvent.PurchaseClosed;
import chat.limitless.api.payments.PurchaseEvent.PurchaseCredited;
import chat.limitless.api.payments.PurchaseEvent.PurchasePaid;
import chat.limitless.api.payments.PurchaseEvent.PurchaseParked;
import chat.limitless.api.payments.PurchaseEvent.PurchaseStarted;
import org.jspecify.annotations.Nullable;

/// How far a purchase has come. The status only ever rises, so that facts told in any order end at the same place.
///
/// @param price what the server fixed before anybody was sent to pay; null until started
/// @param sessionId the payment page opened last
/// @param payment the payment that counts
/// @param parked whether a payment came that does not fit; told once, whatever else happens
record PurchaseState(
        Status status,
        @Nullable Price price,
        @Nullable String sessionId,
        @Nullable Payment payment,
        boolean parked) {

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

    record Payment(String sessionId, @Nullable String paymentIntentId) {

        boolean isTheSameAs(String otherSession, @Nullable String otherIntent) {
            return sessionId.equals(otherSession) || (paymentIntentId != null && paymentIntentId.equals(otherIntent));
        }
    }

    static final PurchaseState NONE = new PurchaseState(Status.NONE, null, null, null, false);

    boolean isAtLeast(Status other) {
        return status.compareTo(other) >= 0;
    }

    PurchaseState evolve(PurchaseEvent event) {
        return switch (event) {
            case PurchaseStarted started -> startedBy(started);
            case CheckoutOpened opened ->
                new PurchaseState(raised(Status.OPEN), price, opened.sessionId(), payment, parked);
            case PaymentPending _ -> at(Status.PENDING);
            case PurchasePaid paid ->
                new PurchaseState(
                        raised(Status.PAID),
                        price,
                        sessionId,
                        new Payment(paid.sessionId(), paid.paymentIntentId()),
                        parked);
            case PurchaseCredited _ -> at(Status.CREDITED);
            case PurchaseClosed _ -> at(Status.CLOSED);
            case PurchaseParked _ -> new PurchaseState(raised(Status.PARKED), price, sessionId, payment, true);
        };
    }

    private PurchaseState startedBy(PurchaseStarted event) {
        var fixed = new Price(event.userId(), event.creditsMicros(), event.amountMinor(), event.currency());
        return new PurchaseState(raised(Status.STARTED), fixed, sessionId, payment, parked);
    }

    private PurchaseState at(Status reached) {
        return new PurchaseState(raised(reached), price, sessionId, payment, parked);
    }

    private Status raised(Status reached) {
        return isAtLeast(reached) ? status : reached;
    }
}
