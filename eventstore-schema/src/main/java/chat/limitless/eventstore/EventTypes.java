package chat.limitless.eventstore;

import chat.limitless.api.DomainEvent;
import chat.limitless.api.EventName;
import chat.limitless.api.accounts.UserEvent;
import chat.limitless.api.conversation.ConversationEvent;
import chat.limitless.api.credits.AllowanceEvent;
import chat.limitless.api.credits.CreditEvent;
import chat.limitless.api.payments.PaymentNoticeEvent;
import chat.limitless.api.payments.PurchaseEvent;
import chat.limitless.api.prices.PriceListEvent;
import chat.limitless.api.recharge.AutoRechargeEvent;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which stored name and revision belongs to which event record. Read once from the sealed interfaces of the contract;
/// nothing is looked up by reflection per event.
public final class EventTypes {

    /// The sealed interface of each feature; a test over the contract fails when one is missing here.
    private static final List<Class<? extends DomainEvent>> CONTRACT = List.of(
            UserEvent.class,
            CreditEvent.class,
            AllowanceEvent.class,
            PaymentNoticeEvent.class,
            PurchaseEvent.class,
            AutoRechargeEvent.class,
            ConversationEvent.class,
            PriceListEvent.class);

    /// One event record and how it is stored.
    record EventType(Class<? extends DomainEvent> type, String name, int revision) {}

    private final Map<Class<?>, EventType> byClass = new HashMap<>();
    private final Map<String, EventType> byName = new HashMap<>();

    private EventTypes() {}

    /// Every event of the contract.
    public static EventTypes all() {
        return of(CONTRACT);
    }

    /// The records below these sealed interfaces (or records).
    public static EventTypes of(Collection<Class<? extends DomainEvent>> roots) {
        var types = new EventTypes();
        var open = new ArrayDeque<Class<?>>(roots);
        for (var next = open.poll(); next != null; next = open.poll()) {
            if (next.isRecord()) {
                types.add(next.asSubclass(DomainEvent.class));
            } else if (next.isSealed()) {
                open.addAll(List.of(next.getPermittedSubclasses()));
            } else {
                throw new IllegalArgumentException(next + " is neither a record nor sealed");
            }
        }
        return types;
    }

    private void add(Class<? extends DomainEvent> record) {
        var name = record.getAnnotation(EventName.class);
        if (name == null) {
            throw new IllegalArgumentException(record + " has no @EventName");
        }
        var type = new EventType(record, name.value(), name.revision());
        byClass.put(record, type);
        if (byName.put(name.value(), type) != null) {
            throw new IllegalArgumentException("two events are stored as " + name.value());
        }
    }

    /// All stored names.
    public Set<String> names() {
        return Set.copyOf(byName.keySet());
    }

    /// All event records.
    public List<Class<? extends DomainEvent>> classes() {
        return byName.values().stream()
                .<Class<? extends DomainEvent>>map(EventType::type)
                .toList();
    }

    EventType of(Class<?> record) {
        var type = byClass.get(record);
        if (type == null) {
            throw new IllegalArgumentException(record + " is not an event of the contract");
        }
        return type;
    }

    @Nullable
    EventType named(String name) {
        return byName.get(name);
    }
}
