package chat.limitless.query.projection;

import chat.limitless.api.DomainEvent;
import chat.limitless.eventstore.Positions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/// Axon's door to a group: collects the events of a batch and applies them together just before the batch's
/// transaction, token included, is committed.
class ProjectionInvoker implements EventHandlerInvoker {

    private final ProjectionGroup group;
    private final ProjectionRunner runner;
    private final String batchKey;
    private final Map<Class<?>, Boolean> handled = new ConcurrentHashMap<>();

    ProjectionInvoker(ProjectionGroup group, ProjectionRunner runner) {
        this.group = group;
        this.runner = runner;
        this.batchKey = "limitless.batch." + group.name();
    }

    @Override
    public boolean canHandleType(Class<?> payloadType) {
        return handled.computeIfAbsent(payloadType, group::handles);
    }

    /// Asked for every event and segment on the one thread that reads the log. The payload is left for the workers
    /// wherever the row alone can tell.
    @Override
    public boolean canHandle(EventMessage<?> message, Segment segment) {
        var type = message.getPayloadType();
        return canHandleType(type) && segment.matches(sequenceOf(message, type));
    }

    private String sequenceOf(EventMessage<?> message, Class<?> type) {
        return message instanceof DomainEventMessage<?> stored && group.isOrderedByStream(type)
                ? stored.getAggregateIdentifier()
                : group.sequenceOf((DomainEvent) message.getPayload());
    }

    @Override
    public void handle(EventMessage<?> message, Segment segment) {
        var work = CurrentUnitOfWork.get().root();
        List<ProjectedEvent> batch = work.getOrComputeResource(batchKey, _ -> {
            var collected = new ArrayList<ProjectedEvent>();
            work.onPrepareCommit(_ -> runner.apply(collected));
            return collected;
        });
        batch.add(new ProjectedEvent(Positions.of(message), (DomainEvent) message.getPayload()));
    }

    @Override
    public boolean supportsReset() {
        return true;
    }

    /// Nothing here: the tables are emptied once the tokens are reset, see [ProjectionProcessors#rebuild].
    @Override
    public void performReset() {}

    @Override
    public <R> void performReset(@Nullable R context) {}
}
