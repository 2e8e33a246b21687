package chat.limitless.query.finance;

import chat.limitless.api.payments.PurchaseEvent;
import chat.limitless.api.payments.PurchaseEvent.RefundRecorded;
import chat.limitless.eventstore.EventSerializer;
import chat.limitless.eventstore.StoredEvent;
import chat.limitless.query.log.LogRows;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads what happened to one purchase from the log.
@Component
class PurchaseHistory {

    private final LogRows log;
    private final EventSerializer serializer;

    PurchaseHistory(LogRows log, EventSerializer serializer) {
        this.log = log;
        this.serializer = serializer;
    }

    /// All of it, oldest first.
    List<StoredEvent> of(String purchaseId) {
        return log.ofStream(purchaseId);
    }

    /// What people have to do with it. Events of a name that this version does not know say nothing here.
    PurchaseReview review(List<StoredEvent> history, @Nullable String countedPaymentId) {
        var events = events(history.stream());
        return PurchaseReview.of(events).withRefundable(events, countedPaymentId);
    }

    /// What became of one of its payments that were parked.
    Optional<PaymentBalance> parkedPayment(String purchaseId, String paymentId) {
        return PaymentBalance.of(events(of(purchaseId).stream()), paymentId);
    }

    /// Money of refunds that were asked for and are not yet counted in a view that has reached the position. One
    /// that was told of behind it is under way for that view, so that between the two no money is offered twice.
    long askedMinor(String purchaseId, @Nullable String paymentId, long reached) {
        return PurchaseReview.of(events(
                        of(purchaseId).stream().filter(stored -> stored.position() <= reached || !isTold(stored))))
                .askedMinor(paymentId);
    }

    private boolean isTold(StoredEvent stored) {
        return serializer.deserialize(stored) instanceof RefundRecorded;
    }

    private List<PurchaseEvent> events(Stream<StoredEvent> history) {
        return history.map(serializer::deserialize)
                .filter(PurchaseEvent.class::isInstance)
                .map(PurchaseEvent.class::cast)
                .toList();
    }
}
