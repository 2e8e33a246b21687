package chat.limitless.query.projection;

import chat.limitless.api.DomainEvent;
import java.util.List;
import java.util.function.Function;

/// Projections that move together: one processor, one set of tokens, one transaction per batch.
///
/// @param name `projection.<feature>`; stored with the tokens
/// @param projections applied in this order
/// @param sequenceOf what must stay in order: events with the same answer are never applied out of order, and wait
///     behind one of theirs that was parked
public record ProjectionGroup(String name, List<Projection> projections, Function<DomainEvent, String> sequenceOf) {

    /// Takes a copy of the list.
    public ProjectionGroup {
        projections = List.copyOf(projections);
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
