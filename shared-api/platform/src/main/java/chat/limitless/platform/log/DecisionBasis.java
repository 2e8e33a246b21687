package chat.limitless.platform.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/// What a decision was based on: the aggregates its unit of work has taken, and how far each was known then.
final class DecisionBasis {

    private static final String RESOURCE = "limitless.decision-basis";

    private final List<Taken> taken = new ArrayList<>();

    /// One aggregate as it was taken.
    ///
    /// @param streamId its stream; null when it does not exist yet
    /// @param sequence its last sequence then; null when it does not exist yet
    record Taken(
            EventSourcedAggregate<?> aggregate,
            @Nullable String streamId,
            @Nullable Long sequence) {

        /// Whether the decision added something to it.
        boolean hasChanged() {
            return !Objects.equals(sequence, aggregate.version());
        }
    }

    /// Notes an aggregate in the current unit of work.
    static void note(EventSourcedAggregate<?> aggregate) {
        DecisionBasis basis = CurrentUnitOfWork.get().root().getOrComputeResource(RESOURCE, _ -> new DecisionBasis());
        basis.taken.add(new Taken(aggregate, aggregate.identifierAsString(), aggregate.version()));
    }

    /// What the unit of work has taken.
    static List<Taken> of(UnitOfWork<?> unitOfWork) {
        DecisionBasis basis = unitOfWork.root().getResource(RESOURCE);
        return basis == null ? List.of() : basis.taken;
    }
}
