package chat.limitless.query.live;

import chat.limitless.api.credits.CreditEvent.HoldSettled;
import chat.limitless.eventstore.EventLog;
import chat.limitless.eventstore.EventSerializer;
import chat.limitless.eventstore.LogSubscription;
import chat.limitless.eventstore.StoredEvent;
import chat.limitless.platform.signin.SignInRegistry;
import chat.limitless.platform.web.PositionHeaders;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Follows the log from its head and tells the browsers of the people an event is about. It reads names and ids, not
/// contents: a notice says what to read again and from which position on.
@Component
class LiveFeed implements SmartLifecycle {

    private static final String SETTLED = "credits.hold-settled";

    private final EventLog log;
    private final EventSerializer serializer;
    private final SignInRegistry signIns;
    private final LiveClients clients;
    private @Nullable LogSubscription subscription;
    private @Nullable Runnable endOfSignIns;

    LiveFeed(EventLog log, EventSerializer serializer, SignInRegistry signIns, LiveClients clients) {
        this.log = log;
        this.serializer = serializer;
        this.signIns = signIns;
        this.clients = clients;
    }

    @Override
    public void start() {
        subscription = log.tail().subscribe("live", log.tail().position(), this::tell);
        endOfSignIns = signIns.onEnd(clients::close);
    }

    @Override
    public void stop() {
        if (subscription != null) {
            subscription.close();
            subscription = null;
        }
        if (endOfSignIns != null) {
            endOfSignIns.run();
            endOfSignIns = null;
        }
        // Before the web server waits for requests to end: these never would.
        clients.closeAll();
    }

    @Override
    public boolean isRunning() {
        return subscription != null;
    }

    private void tell(List<StoredEvent> events) {
        if (!clients.isEmpty()) {
            events.forEach(this::tell);
        }
    }

    private void tell(StoredEvent event) {
        var position = PositionHeaders.encode(event.position());
        var stream = event.streamId();
        var user = event.subjectId();
        if (user == null) {
            if (event.eventType().startsWith("prices.")) {
                clients.tellAll(new Change("models", stream, position));
            }
            return;
        }
        if (!clients.hasUser(user)) {
            return;
        }
        switch (event.eventType().substring(0, event.eventType().indexOf('.'))) {
            case "credits" -> {
                clients.tell(user, new Change("credit-account", stream, position));
                if (event.eventType().equals(SETTLED)) {
                    clients.tell(user, new Change("conversation", conversationOf(event), position));
                }
            }
            case "payments" -> clients.tell(user, new Change("purchase", stream, position));
            case "recharge" -> clients.tell(user, new Change("auto-recharge", stream, position));
            case "conversation" -> {
                clients.tell(user, new Change("conversations", user, position));
                clients.tell(user, new Change("conversation", stream, position));
            }
            case "accounts" -> clients.tell(user, new Change("session", user, position));
            default -> {
                // a feature that shows nothing live
            }
        }
    }

    /// The receipt of a reply is shown in its chat.
    private String conversationOf(StoredEvent event) {
        return ((HoldSettled) serializer.deserialize(event))
                .receipt()
                .conversationId()
                .value();
    }
}
