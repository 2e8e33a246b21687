package chat.limitless.platform.log;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.async.SequencingPolicy;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.messaging.StreamableMessageSource;

/// Makes an event processor known to Axon: pooled, in batches, in order per stream. Declare one bean per processor:
///
/// ```java
/// @Bean
/// static ProcessorRegistration creditBalance() {
///     return ProcessorRegistration.named("projection.credits.balance")
///             .handler(CreditBalanceProjection.class).segments(8).batch(500).withDeadLetters();
/// }
/// ```
///
/// Handlers are Spring beans with `@EventHandler` methods, which Axon finds by itself; naming the class here puts it
/// into the processor. Sagas are plain classes and made by Axon.
public final class ProcessorRegistration implements ConfigurerModule {

    private static final Duration CLAIM_INTERVAL = Duration.ofSeconds(5);
    private static final Duration CLAIM_EXTENSION = Duration.ofSeconds(10);

    private final String name;
    private final List<Class<?>> handlers = new ArrayList<>();
    private final List<Class<?>> sagas = new ArrayList<>();
    private int segments = 4;
    private int maxClaimedSegments = Short.MAX_VALUE;
    private int batchSize = 100;
    private boolean fromHead;
    private boolean deadLetters;
    private boolean oneSequence;

    private ProcessorRegistration(String name) {
        this.name = name;
    }

    /// Begins a registration.
    ///
    /// @param name such as `projection.credits.balance` or `process.conversation.reply`; part of the stored tokens
    public static ProcessorRegistration named(String name) {
        return new ProcessorRegistration(name);
    }

    /// The name of the processor and of its processing group.
    public String name() {
        return name;
    }

    /// Puts a handler bean of this class into the processor.
    public ProcessorRegistration handler(Class<?> type) {
        handlers.add(type);
        return this;
    }

    /// Runs a saga in the processor. Sagas have no dead letters: a failing event is tried again and again.
    public ProcessorRegistration saga(Class<?> type) {
        sagas.add(type);
        return this;
    }

    /// Into how many parts the streams are divided; fixed once tokens are stored.
    public ProcessorRegistration segments(int count) {
        segments = count;
        return this;
    }

    /// Most segments one instance takes. Without it the first instance takes all.
    public ProcessorRegistration maxClaimedSegments(int count) {
        maxClaimedSegments = count;
        return this;
    }

    /// Most events of one transaction.
    public ProcessorRegistration batch(int events) {
        batchSize = events;
        return this;
    }

    /// At its first start it begins with what happens from then on, not with the whole history.
    public ProcessorRegistration fromHead() {
        fromHead = true;
        return this;
    }

    /// Parks a failing event, and what follows in its stream, instead of stopping all streams.
    public ProcessorRegistration withDeadLetters() {
        deadLetters = true;
        return this;
    }

    /// All events in the order of the log, whatever their stream; needs one segment.
    public ProcessorRegistration inLogOrder() {
        oneSequence = true;
        segments = 1;
        return this;
    }

    @Override
    public void configureModule(Configurer configurer) {
        var processing = configurer.eventProcessing();
        processing.registerPooledStreamingEventProcessor(
                name, ProcessorRegistration::source, (configuration, builder) -> tune(configuration, builder));
        processing.registerSequencingPolicy(name, _ -> sequencing());
        handlers.forEach(type -> processing.assignHandlerTypesMatching(name, type::equals));
        sagas.forEach(type -> registerSaga(processing, type));
        if (deadLetters) {
            processing.registerDeadLetterQueue(
                    name,
                    configuration ->
                            configuration.getComponent(DeadLetters.class).queue(name));
            processing.registerDeadLetterPolicy(name, _ -> new DeadLetters.Policy());
        }
    }

    private <T> void registerSaga(EventProcessingConfigurer processing, Class<T> type) {
        processing.registerSaga(type);
        processing.assignHandlerTypesMatching(name, type::equals);
    }

    private PooledStreamingEventProcessor.Builder tune(
            Configuration configuration, PooledStreamingEventProcessor.Builder builder) {
        ScheduledExecutorService workers = Executors.newScheduledThreadPool(
                Math.min(segments, 4),
                Thread.ofPlatform().daemon().name(name + "-", 0).factory());
        configuration.onShutdown(workers::shutdown);
        return builder.initialSegmentCount(segments)
                .maxClaimedSegments(maxClaimedSegments)
                .batchSize(batchSize)
                .tokenClaimInterval(CLAIM_INTERVAL.toMillis())
                .claimExtensionThreshold(CLAIM_EXTENSION.toMillis())
                .initialToken(
                        fromHead ? StreamableMessageSource::createHeadToken : StreamableMessageSource::createTailToken)
                .workerExecutor(workers);
    }

    /// Sequence identifiers are strings, because their hash is the same in every process.
    private SequencingPolicy<EventMessage<?>> sequencing() {
        return event -> {
            if (oneSequence) {
                return name;
            }
            return event instanceof DomainEventMessage<?> domainEvent
                    ? domainEvent.getAggregateIdentifier()
                    : event.getIdentifier();
        };
    }

    private static StreamableMessageSource<TrackedEventMessage<?>> source(Configuration configuration) {
        return configuration.eventStore();
    }
}
