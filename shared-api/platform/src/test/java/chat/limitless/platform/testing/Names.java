package chat.limitless.platform.testing;

import chat.limitless.api.accounts.UserEvent.UserRegistered;
import chat.limitless.api.credits.CreditEvent;
import chat.limitless.eventstore.Positions;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.stereotype.Component;

/// A read model in memory that can be told to fail.
@Component
public class Names {

    /// What was handled, in order, as `stream@position`.
    public final List<String> handled = new CopyOnWriteArrayList<>();

    /// Names of people, as they were read.
    public final List<String> names = new CopyOnWriteArrayList<>();

    /// Streams whose events cannot be handled now.
    public final Set<String> poisoned = ConcurrentHashMap.newKeySet();

    @EventHandler
    void on(CreditEvent event, EventMessage<?> message) {
        handled.add(event.streamId() + "@" + Positions.of(message));
    }

    @EventHandler
    void on(UserRegistered event, EventMessage<?> message) {
        if (poisoned.contains(event.streamId())) {
            throw new IllegalArgumentException("cannot handle " + event.name().text());
        }
        names.add(event.name().textOr("erased"));
        handled.add(event.streamId() + "@" + Positions.of(message));
    }

    @ResetHandler
    void reset() {
        handled.clear();
        names.clear();
    }
}
