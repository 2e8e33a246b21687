package chat.limitless.command.payments.process;

import chat.limitless.api.payments.PurchaseEvent;
import chat.limitless.api.payments.PurchaseEvent.PurchaseStarted;
import chat.limitless.api.payments.PurchaseId;
import chat.limitless.eventstore.EventLog;
import chat.limitless.eventstore.EventSerializer;
import chat.limitless.eventstore.StoredEvent;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Reads one purchase from the log.
@Component
public class PurchaseHistory {

    /// A purchase is a handful of facts; one that is disputed and refunded many times is read in several pages.
    private static final int PAGE = 200;

    private final EventLog log;
    private final EventSerializer serializer;

    PurchaseHistory(EventLog log, EventSerializer serializer) {
        this.log = log;
        this.serializer = serializer;
    }

    /// What has happened to it; empty when it is unknown.
    public Optional<PurchaseSoFar> find(PurchaseId purchaseId) {
        PurchaseSoFar soFar = null;
        long next = 0;
        List<StoredEvent> page;
        do {
            page = log.readStream(purchaseId.value(), next, PAGE);
            for (var stored : page) {
                var event = (PurchaseEvent) serializer.deserialize(stored);
                soFar = event instanceof PurchaseStarted started && soFar == null
                        ? PurchaseSoFar.begin(started)
                        : soFar == null ? null : soFar.with(event);
                next = stored.sequence() + 1;
            }
        } while (page.size() == PAGE);
        return Optional.ofNullable(soFar);
    }
}
