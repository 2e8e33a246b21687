package chat.limitless.command.payments.process;

import chat.limitless.api.payments.PurchaseEvent;
import chat.limitless.api.payments.PurchaseId;
import chat.limitless.eventstore.EventLog;
import chat.limitless.eventstore.EventSerializer;
import chat.limitless.eventstore.StoredEvent;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Reads the stream of a purchase.
@Component
class LoggedPurchases implements PurchaseHistory {

    /// A purchase is a handful of facts; one that is disputed and refunded many times is read in several pages.
    private static final int PAGE = 200;

    private final EventLog log;
    private final EventSerializer serializer;

    LoggedPurchases(EventLog log, EventSerializer serializer) {
        this.log = log;
        this.serializer = serializer;
    }

    @Override
    public Optional<PurchaseSoFar> find(PurchaseId purchaseId) {
        PurchaseSoFar soFar = null;
        long next = 0;
        List<StoredEvent> page;
        do {
            page = log.readStream(purchaseId.value(), next, PAGE);
            for (var stored : page) {
                soFar = PurchaseSoFar.after(soFar, (PurchaseEvent) serializer.deserialize(stored));
                next = stored.sequence() + 1;
            }
        } while (page.size() == PAGE);
        return Optional.ofNullable(soFar);
    }
}
