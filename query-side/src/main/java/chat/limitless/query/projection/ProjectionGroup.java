package chat.limitless.query.projection;

import chat.limitless.api.DomainEvent;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Projections that move together: one processor, one set of tokens, one transaction per batch.
///
/// @param name `projection.<feature>`; stored with the tokens
/// @param projections applied in this order
/// @param otherSequences events that are not kept in order by their stream, and what keeps them in order instead
public record ProjectionGroup(
        String name,
        List<Projection> projections,
        Map<Class<? extends DomainEvent>, Function<DomainEvent, String>> otherSequences) {

    /// Takes copies of the collections.
    public ProjectionGroup {
        projections = List.copyOf(projections);
        otherSequences = Map.copyOf(otherSequences);
    }

    /// A group in which every event is kept in order by its stream.
    public ProjectionGroup(String name, List<Projection> projections) {
        this(name, projections, Map.of());
    }

    /// What must stay in order: events with the same answer are never applied out of order, and wait behind one of
    /// theirs that was parked.
    public String sequenceOf(DomainEvent event) {
        var other = otherSequences.get(event.getClass());
        return other == null ? event.streamId() : other.apply(event);
    }

    /// Whether the id of the stream says what keeps events of this class in order, so that their content need not be
    /// read to know who applies them.
    boolean isOrderedByStream(Class<?> eventType) {
        return !otherSequences.containsKey(eventType);
    }

    /// Whether any of the projections looks at events of this class.
    public boolean handles(Class<?> eventType) {
        return projections.stream().anyMatch(projection -> projection.handles(eventType));
    }

    /// All tables of the group.
    public List<String> tables() {
        return projections.stream()
                .flatMap(projection -> projection.tables().stream())
                .toList();
    }

    void apply(List<ProjectedEvent> events) {
        for (var projection : projections) {
            var own = events.stream()
                    .filter(event -> projection.handles(event.event().getClass()))
                    .toList();
            if (!own.isEmpty()) {
                projection.apply(own);
            }
        }
    }
}
