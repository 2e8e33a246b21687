package chat.limitless.platform.log;

import java.util.concurrent.Callable;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/// Loads aggregates from [AggregateCache] or the log, and notes what each decision was based on.
final class LogRepository<T> extends EventSourcingRepository<T> {

    private final AggregateCache cache;

    LogRepository(Builder<T> builder, AggregateCache cache) {
        super(builder);
        this.cache = cache;
    }

    @Override
    @SuppressWarnings("unchecked")
    protected EventSourcedAggregate<T> doLoadWithLock(String streamId, Long expectedVersion) {
        var unitOfWork = CurrentUnitOfWork.get();
        var watch = cache.watch(streamId);
        unitOfWork.onCleanup(_ -> cache.unwatch(streamId, watch));
        unitOfWork.onRollback(_ -> cache.remove(streamId));
        var cached = (EventSourcedAggregate<T>) cache.find(streamId);
        var aggregate = cached == null ? super.doLoadWithLock(streamId, expectedVersion) : cached;
        DecisionBasis.note(aggregate);
        return aggregate;
    }

    @Override
    protected EventSourcedAggregate<T> doCreateNewForLock(Callable<T> factoryMethod) throws Exception {
        var aggregate = super.doCreateNewForLock(factoryMethod);
        DecisionBasis.note(aggregate);
        return aggregate;
    }

    @Override
    protected void doSaveWithLock(EventSourcedAggregate<T> aggregate) {
        var sequence = aggregate.version();
        if (sequence == null) {
            return; // refused before anything existed
        }
        var streamId = aggregate.identifierAsString();
        CurrentUnitOfWork.get().onRollback(_ -> cache.remove(streamId));
        cache.put(streamId, aggregate, sequence);
    }

    @Override
    protected void doDeleteWithLock(EventSourcedAggregate<T> aggregate) {
        cache.remove(aggregate.identifierAsString());
    }
}
