package chat.limitless.command.payments.process;

import chat.limitless.api.payments.PurchaseEvent;
import chat.limitless.api.payments.PurchaseEvent.PurchaseStarted;
import chat.limitless.api.payments.PurchaseId;
import chat.limitless.eventstore.EventLog;
import chat.limitless.eventstore.EventSerializer;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Reads one purchase from the log.
@Component
public class PurchaseHistory {

    /// More than any purchase has; a purchase is a handful of facts.
    private static final int MOST_EVENTS = 200;

    private final EventLog log;
    private final EventSerializer serializer;

    PurchaseHistory(EventLog log, EventSerializer serializer) {
        this.log = log;
        this.serializer = serializer;
    }

    /// What has happened to it; empty when it is unknown.
    public Optional<PurchaseSoFar> find(PurchaseId purchaseId) {
        PurchaseSoFar soFar = null;
        for (var stored : log.readStream(purchaseId.value(), 0, MOST_EVENTS)) {
            var event = (PurchaseEvent) serializer.deserialize(stored);
            soFar = event instanceof PurchaseStarted started && soFar == null
                    ? PurchaseSoFar.begin(started)
                    : soFar == null ? null : soFar.with(event);
        }
        return Optional.ofNullable(soFar);
    }
}
