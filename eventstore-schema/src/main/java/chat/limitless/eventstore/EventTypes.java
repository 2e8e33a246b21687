package chat.limitless.eventstore;

import chat.limitless.api.DomainEvent;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/// Which stored name and revision belongs to which event record.
public final class EventTypes {

    private EventTypes() {}

    /// Every event of the contract.
    public static EventTypes all() {
        throw new UnsupportedOperationException();
    }

    /// The records below these sealed interfaces (or records).
    public static EventTypes of(Collection<Class<? extends DomainEvent>> roots) {
        throw new UnsupportedOperationException();
    }

    /// All stored names.
    public Set<String> names() {
        throw new UnsupportedOperationException();
    }

    /// All event records.
    public List<Class<? extends DomainEvent>> classes() {
        throw new UnsupportedOperationException();
    }
}
