package chat.limitless.query.finance;

import chat.limitless.api.payments.DisputeStatus;
import chat.limitless.api.payments.PurchaseEvent;
import chat.limitless.api.payments.PurchaseEvent.DisputeRecorded;
import chat.limitless.api.payments.PurchaseEvent.PurchaseParked;
import chat.limitless.api.payments.PurchaseEvent.RefundRecorded;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What became of a payment that was parked: nothing was granted for it, so that nothing but its money counts.
/// A function of the events of its purchase alone. The command side decides; this tells beforehand what it will
/// say.
///
/// @param paidMinor what was paid with it
/// @param goneMinor of it, what is lost for good: refunds and lost disputes
/// @param askedMinor of the rest, what was asked back and is neither told of nor refused
/// @param disputedMinor at stake in open disputes
record PaymentBalance(long paidMinor, String currency, long goneMinor, long askedMinor, long disputedMinor) {

    /// Of the parked payment with this id; empty when none was parked.
    static Optional<PaymentBalance> of(List<PurchaseEvent> events, String paymentId) {
        return all(events, PurchaseParked.class)
                .filter(parked -> parked.concernsPayment() && paymentId.equals(parked.paymentIntentId()))
                .reduce((_, later) -> later)
                .map(parked -> of(events, paymentId, parked));
    }

    private static PaymentBalance of(List<PurchaseEvent> events, String paymentId, PurchaseParked parked) {
        var refunds = new HashMap<String, RefundRecorded>();
        all(events, RefundRecorded.class)
                .filter(told -> isAbout(paymentId, told.paymentIntentId()))
                .forEach(told -> refunds.put(told.refundId(), told));
        var disputes = new HashMap<String, DisputeRecorded>();
        all(events, DisputeRecorded.class)
                .filter(told -> isAbout(paymentId, told.paymentIntentId()))
                .forEach(told -> disputes.put(told.disputeId(), told));
        var refunded = refunds.values().stream()
                .filter(told -> told.status().takesMoney())
                .map(RefundRecorded::amountMinor);
        var gone = sum(Stream.concat(refunded, disputed(disputes.values().stream(), DisputeStatus.LOST)));
        return new PaymentBalance(
                parked.paidMinor(),
                parked.paidCurrency(),
                Math.min(gone, parked.paidMinor()),
                PurchaseReview.of(events).askedMinor(paymentId),
                sum(disputed(disputes.values().stream(), DisputeStatus.OPEN)));
    }

    /// The most that can go back now.
    long refundableMinor() {
        return disputedMinor > 0 ? 0 : Math.max(0, paidMinor - goneMinor - askedMinor);
    }

    private static Stream<Long> disputed(Stream<DisputeRecorded> disputes, DisputeStatus status) {
        return disputes.filter(told -> told.status() == status && !told.fundsReinstated())
                .map(DisputeRecorded::amountMinor);
    }

    /// What names no payment may be about any of them.
    private static boolean isAbout(String paymentId, @Nullable String named) {
        return named == null || named.equals(paymentId);
    }

    private static long sum(Stream<Long> amounts) {
        return amounts.reduce(0L, Math::addExact);
    }

    private static <T> Stream<T> all(List<PurchaseEvent> events, Class<T> type) {
        return events.stream().filter(type::isInstance).map(type::cast);
    }
}
