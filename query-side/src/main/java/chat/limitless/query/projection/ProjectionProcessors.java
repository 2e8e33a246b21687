package chat.limitless.query.projection;

import chat.limitless.eventstore.LogEventStore;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Runs one pooled streaming processor per projection group, all on the same few threads.
public class ProjectionProcessors implements SmartLifecycle {

    /// What the processors stand on.
    ///
    /// @param store the log as Axon reads it
    /// @param tokens where segments stand, in the same database as the rows
    /// @param transactions of that database, for the rows and for the tokens
    /// @param jdbc its connections inside these transactions
    record Wiring(
            LogEventStore store,
            TokenStore tokens,
            ViewTransactions transactions,
            JdbcClient jdbc,
            ParkedEvents parked) {}

    private final Map<String, PooledStreamingEventProcessor> processors = new TreeMap<>();
    private final Map<String, ProjectionRunner> runners = new TreeMap<>();
    private final Map<String, ProjectionGroup> groups;
    private final Wiring wiring;
    private final ProjectionProperties properties;
    private final ScheduledExecutorService coordinators;
    private final ScheduledExecutorService workers;
    private volatile boolean running;

    /// One processor for each of the groups; nothing runs before [#start()].
    ProjectionProcessors(List<ProjectionGroup> groups, Wiring wiring, ProjectionProperties properties) {
        this.groups = groups.stream().collect(Collectors.toMap(ProjectionGroup::name, group -> group));
        this.wiring = wiring;
        this.properties = properties;
        // One each: a group that reads the log anew must not keep the others from reading on.
        this.coordinators = Executors.newScheduledThreadPool(
                groups.size(),
                Thread.ofPlatform().daemon().name("projection-coordinator-", 0).factory());
        this.workers = Executors.newScheduledThreadPool(
                properties.threads(),
                Thread.ofPlatform().daemon().name("projection-worker-", 0).factory());
        groups.forEach(group -> processors.put(group.name(), processor(group)));
    }

    private PooledStreamingEventProcessor processor(ProjectionGroup group) {
        var runner = new ProjectionRunner(
                group, wiring.parked(), wiring.transactions().manager());
        runners.put(group.name(), runner);
        return PooledStreamingEventProcessor.builder()
                .name(group.name())
                .eventHandlerInvoker(new ProjectionInvoker(group, runner))
                .messageSource(wiring.store())
                .tokenStore(wiring.tokens())
                .transactionManager(
                        new SpringTransactionManager(wiring.transactions().manager()))
                .errorHandler(PropagatingErrorHandler.instance())
                .coordinatorExecutor(coordinators)
                .workerExecutor(workers)
                .initialSegmentCount(properties.segments())
                .maxClaimedSegments(properties.maxClaimedSegments())
                .initialToken(StreamableMessageSource::createTailToken)
                .batchSize(properties.batchSize())
                .tokenClaimInterval(1_000)
                .claimExtensionThreshold(properties.claimTimeout().toMillis() / 3)
                .build();
    }

    /// Truncated, because no server deletes millions of rows in one transaction in good time, and TiDB not at all.
    private void empty(ProjectionGroup group) {
        group.tables()
                .forEach(table -> wiring.jdbc().sql("truncate table " + table).update());
        wiring.parked().clear(group.name());
        // What other instances were told is no longer true; the positions are published again as they grow.
        wiring.jdbc()
                .sql("delete from view_position where group_name = ?")
                .param(group.name())
                .update();
    }

    /// The groups by name.
    public Map<String, ProjectionGroup> groups() {
        return groups;
    }

    /// Whether the processor of the group runs here and is not in an error state.
    public boolean isHealthy(String group) {
        var processor = processor(group);
        return processor.isRunning() && !processor.isError();
    }

    /// Positions of the segments of a group that run here, by segment.
    public Map<Integer, Long> positions(String group) {
        var positions = new TreeMap<Integer, Long>();
        processor(group)
                .processingStatus()
                .forEach((segment, status) ->
                        positions.put(segment, status.getCurrentPosition().orElse(0)));
        return positions;
    }

    /// Empties the views of a group and fills them again from the start of the log. The group answers with what it has
    /// so far meanwhile. Every segment must run here, or nowhere.
    ///
    /// The tokens first, which also claims every segment: a crash before the tables are empty leaves rows that the
    /// replay does not touch; the other way round it would leave none.
    public void rebuild(String group) {
        var processor = processor(group);
        processor.shutDown();
        try {
            processor.resetTokens();
            empty(group(group));
        } finally {
            processor.start();
        }
    }

    ProjectionRunner runner(String group) {
        return Objects.requireNonNull(runners.get(group), group);
    }

    private ProjectionGroup group(String group) {
        return Objects.requireNonNull(groups.get(group), group);
    }

    private PooledStreamingEventProcessor processor(String group) {
        var processor = processors.get(group);
        if (processor == null) {
            throw new IllegalArgumentException("no projection group " + group);
        }
        return processor;
    }

    @Override
    public void start() {
        processors.values().forEach(PooledStreamingEventProcessor::start);
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        processors.values().forEach(PooledStreamingEventProcessor::shutDown);
        coordinators.shutdown();
        workers.shutdown();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
