package chat.limitless.platform.log;

import chat.limitless.api.Command;
import chat.limitless.eventstore.SnapshotName;
import java.util.function.Supplier;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.AbstractAggregateFactory;
import org.axonframework.eventsourcing.AggregateFactory;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.modelling.command.Repository;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.axonframework.modelling.command.inspection.AnnotatedAggregateMetaModelFactory;

/// Makes an aggregate known to Axon. Declare one bean per aggregate:
///
/// ```java
/// @Bean
/// static AggregateRegistration<CreditAccount> creditAccount() {
///     return AggregateRegistration.of(CreditAccount.class, CreditAccount::new, "credits.account", 1);
/// }
/// ```
///
/// Not through the Spring stereotype: that looks up a prototype bean for every load.
///
/// @param <T> the aggregate's shell; its empty constructor does nothing
public final class AggregateRegistration<T> implements ConfigurerModule {

    private final Class<T> type;
    private final Supplier<T> empty;
    private final SnapshotName snapshotName;

    private AggregateRegistration(Class<T> type, Supplier<T> empty, SnapshotName snapshotName) {
        this.type = type;
        this.empty = empty;
        this.snapshotName = snapshotName;
    }

    /// Describes an aggregate.
    ///
    /// @param type the shell
    /// @param empty makes a shell that knows nothing yet
    /// @param snapshotName stored name of its snapshots, such as `credits.account`
    /// @param snapshotRevision raise it whenever the state changes its shape: older snapshots are ignored then
    public static <T> AggregateRegistration<T> of(
            Class<T> type, Supplier<T> empty, String snapshotName, int snapshotRevision) {
        return new AggregateRegistration<>(type, empty, new SnapshotName(snapshotName, snapshotRevision));
    }

    /// The shell.
    public Class<T> type() {
        return type;
    }

    /// Stored name and revision of its snapshots.
    public SnapshotName snapshotName() {
        return snapshotName;
    }

    /// Makes its instances.
    AggregateFactory<T> factory() {
        return new EmptyShells<>(type, empty);
    }

    @Override
    public void configureModule(Configurer configurer) {
        configurer.configureAggregate(AggregateConfigurer.defaultConfiguration(type)
                .configureCommandTargetResolver(
                        _ -> command -> new VersionedAggregateIdentifier(targetOf(command), null))
                // The engine ignores snapshots of another name or revision itself.
                .configureSnapshotFilter(_ -> SnapshotFilter.allowAll())
                .configureCreationPolicyAggregateFactory(_ -> _ -> empty.get())
                .configureRepository(this::repository));
    }

    private Repository<T> repository(Configuration configuration) {
        var model = AnnotatedAggregateMetaModelFactory.inspectAggregate(
                type, configuration.parameterResolverFactory(), configuration.handlerDefinition(type));
        EventSourcingRepository.Builder<T> builder = EventSourcingRepository.builder(type)
                .aggregateModel(model)
                .eventStore(configuration.eventStore())
                .repositoryProvider(configuration::repository)
                .snapshotTriggerDefinition(new EventCountSnapshotTriggerDefinition(
                        configuration.getComponent(Snapshotter.class),
                        configuration.getComponent(LogProperties.class).snapshotEvery()))
                .aggregateFactory(factory());
        return new LogRepository<>(builder, configuration.getComponent(AggregateCache.class));
    }

    private static String targetOf(CommandMessage<?> message) {
        if (message.getPayload() instanceof Command command) {
            return command.targetId();
        }
        throw new IllegalArgumentException(message.getPayloadType() + " does not say which aggregate it is for");
    }

    /// Makes shells without reflection.
    private static final class EmptyShells<T> extends AbstractAggregateFactory<T> {

        private final Supplier<T> empty;

        EmptyShells(Class<T> type, Supplier<T> empty) {
            super(type);
            this.empty = empty;
        }

        @Override
        @SuppressWarnings("rawtypes")
        protected T doCreateAggregate(String aggregateIdentifier, DomainEventMessage firstEvent) {
            return empty.get();
        }
    }
}
