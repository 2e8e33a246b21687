package chat.limitless.platform.log;

import chat.limitless.eventstore.EventLog;
import chat.limitless.eventstore.LogEventStore;
import chat.limitless.eventstore.LogSubscription;
import chat.limitless.platform.Commands;
import chat.limitless.platform.RequestScope;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventsourcing.AggregateFactory;
import org.axonframework.eventsourcing.AggregateSnapshotter;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.MessageOriginProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// How commands run: without a database transaction, on cached aggregates, with every answer confirmed by the log.
/// The query side has the same beans and sends no command.
@Configuration(proxyBeanMethods = false)
class DecidingConfiguration {

    @Bean
    CorrelationDataProvider messageOriginProvider() {
        return new MessageOriginProvider();
    }

    @Bean
    CorrelationDataProvider requestCorrelation() {
        return new SimpleCorrelationDataProvider(RequestScope.REQUEST_ID, RequestScope.USER_ID);
    }

    @Bean
    @Qualifier("localSegment")
    SimpleCommandBus commandBus(EventLog log, List<CorrelationDataProvider> correlation) {
        var bus = SimpleCommandBus.builder()
                .transactionManager(NoTransactionManager.INSTANCE)
                .rollbackConfiguration(new RefusalsDoNotRollBack())
                .build();
        // A bus of our own does not get the one that is configured automatically.
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(correlation));
        bus.registerHandlerInterceptor(new Confirmation(log));
        return bus;
    }

    @Bean
    CommandGateway commandGateway(CommandBus commandBus, Clock clock, MeterRegistry meters) {
        return DefaultCommandGateway.builder()
                .commandBus(commandBus)
                .retryScheduler(new ConflictRetry(clock, meters.counter("limitless.command.retries")))
                .build();
    }

    @Bean
    Commands commands(CommandGateway commandGateway, Clock clock, LogProperties properties) {
        return new LogCommands(commandGateway, clock, properties.tryFor());
    }

    @Bean
    AggregateCache aggregateCache(LogProperties properties, MeterRegistry meters) {
        var cache = new AggregateCache(properties.cachedAggregates());
        meters.gauge("limitless.aggregates.cached", cache, AggregateCache::size);
        return cache;
    }

    @Bean
    LogSubscription aggregateCacheSubscription(EventLog log, AggregateCache cache) {
        return log.tail().subscribe("aggregate-cache", log.tail().position(), cache::seen);
    }

    @Bean(destroyMethod = "shutdown")
    ExecutorService snapshotExecutor() {
        // A snapshot only saves time later: when too many are due, the oldest are left out.
        return new ThreadPoolExecutor(
                1,
                1,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(1_000),
                Thread.ofPlatform().daemon().name("snapshots").factory(),
                new ThreadPoolExecutor.DiscardOldestPolicy());
    }

    @Bean
    Snapshotter snapshotter(
            LogEventStore eventStore,
            @Qualifier("snapshotExecutor") ExecutorService executor,
            ObjectProvider<AggregateRegistration<?>> aggregates) {
        List<AggregateFactory<?>> factories = aggregates
                .orderedStream()
                .<AggregateFactory<?>>map(AggregateRegistration::factory)
                .toList();
        return AggregateSnapshotter.builder()
                .eventStore(eventStore)
                .executor(executor)
                .transactionManager(NoTransactionManager.INSTANCE)
                .aggregateFactories(factories)
                .build();
    }
}
