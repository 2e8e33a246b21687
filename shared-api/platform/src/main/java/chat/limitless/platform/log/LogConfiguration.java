package chat.limitless.platform.log;

import chat.limitless.eventstore.EventLog;
import chat.limitless.eventstore.EventLogOptions;
import chat.limitless.eventstore.EventSerializer;
import chat.limitless.eventstore.EventTypes;
import chat.limitless.eventstore.EventUpcasters;
import chat.limitless.eventstore.LogEventStorageEngine;
import chat.limitless.eventstore.LogEventStore;
import chat.limitless.eventstore.LogSerializer;
import chat.limitless.eventstore.MasterKeys;
import chat.limitless.eventstore.PersonalDataVault;
import chat.limitless.platform.StartUpRule;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/// Opens the log and gives it to Axon. The log has connections of its own: an event handler holds one of the pool's
/// while it waits for an append.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({LogProperties.class, DatabaseProperties.class})
class LogConfiguration {

    /// Connections that are kept open by a side that rests.
    private static final int IDLE_CONNECTIONS = 8;

    @Bean
    static StartUpRule databaseSettings() {
        return environment -> StartUpRule.required(
                        "command".equalsIgnoreCase(environment.getProperty("limitless.database.side", ""))
                                ? "LIMITLESS_COMMAND_DATABASE_URL"
                                : "LIMITLESS_QUERY_DATABASE_URL")
                .problems(environment);
    }

    @Bean
    ReadyDatabase readyDatabase(DatabaseProperties database, Clock clock) {
        return ReadyDatabase.prepare(database, clock);
    }

    @Bean
    HikariDataSource dataSource(DatabaseProperties properties, ReadyDatabase database) {
        var source = new HikariDataSource();
        source.setPoolName("limitless-" + properties.side().name().toLowerCase(Locale.ROOT));
        source.setJdbcUrl(database.url().jdbcUrl(properties.side().home()) + "&socketTimeout=30000");
        source.setUsername(database.url().user());
        source.setPassword(database.url().password());
        source.setMaximumPoolSize(properties.poolSize());
        source.setMinimumIdle(Math.min(IDLE_CONNECTIONS, properties.poolSize()));
        source.setConnectionTimeout(5_000);
        source.setKeepaliveTime(120_000);
        source.setMaxLifetime(1_500_000);
        source.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        return source;
    }

    @Bean
    MasterKeys masterKeys(LogProperties properties, Environment environment) {
        var file = Path.of(properties.masterKeyFile());
        return environment.acceptsProfiles(Profiles.of(StartUpRule.PRODUCTION))
                ? MasterKeys.load(file)
                : MasterKeys.loadOrCreate(file);
    }

    @Bean
    PersonalDataVault personalDataVault(ReadyDatabase database, MasterKeys masterKeys, Clock clock) {
        return new PersonalDataVault(database.url(), masterKeys, clock);
    }

    @Bean
    EventLog eventLog(DatabaseProperties properties, ReadyDatabase database, Clock clock) {
        return EventLog.open(
                properties.side() == DatabaseProperties.Side.COMMAND
                        ? EventLogOptions.writer(database.url(), clock)
                        : EventLogOptions.reader(database.url(), clock));
    }

    @Bean
    EventSerializer domainEventSerializer(PersonalDataVault vault) {
        return new EventSerializer(EventTypes.all(), vault, EventUpcasters.all());
    }

    /// For tokens, sagas and snapshots; the log itself is written by [EventSerializer].
    @Bean
    @Primary
    LogSerializer serializer(EventSerializer events, ObjectProvider<AggregateRegistration<?>> aggregates) {
        return LogSerializer.of(
                events,
                aggregates
                        .orderedStream()
                        .collect(Collectors.toMap(AggregateRegistration::type, AggregateRegistration::snapshotName)));
    }

    @Bean
    LogEventStorageEngine eventStorageEngine(EventLog log, EventSerializer events, LogSerializer serializer) {
        return new LogEventStorageEngine(log, events, serializer);
    }

    @Bean(name = "eventBus")
    @Qualifier("eventStore")
    LogEventStore eventStore(LogEventStorageEngine engine) {
        return LogEventStore.on(engine);
    }
}
