package chat.limitless.platform.limits;

import chat.limitless.eventstore.DatabaseName;
import chat.limitless.eventstore.DatabaseUrl;
import chat.limitless.platform.StartUpRule;
import chat.limitless.platform.log.DatabaseProperties;
import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;

/// The limits all instances share: each side has a table of them in the database of its own.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LimitsProperties.class)
class LimitsConfiguration {

    private static final int CONNECTIONS = 4;

    @Bean
    static StartUpRule limitSettings() {
        return new LimitSettings();
    }

    @Bean(destroyMethod = "close")
    @DependsOn("readyDatabase")
    LimitConnections limitConnections(DatabaseProperties database, LimitsProperties limits) {
        return new LimitConnections(connections(database.url(), database.side().home(), limits.waitAtMost()));
    }

    /// Connections of their own: who waits for the lock of a busy key must not keep the others from their work, and
    /// must not wait as long as they may.
    static HikariDataSource connections(DatabaseUrl url, DatabaseName name, Duration wait) {
        var source = new HikariDataSource();
        source.setPoolName("limitless-limits");
        source.setJdbcUrl(url.jdbcUrl(name) + "&socketTimeout=" + wait.toMillis());
        source.setUsername(url.user());
        source.setPassword(url.password());
        source.setMaximumPoolSize(CONNECTIONS);
        source.setMinimumIdle(1);
        source.setConnectionTimeout(wait.toMillis());
        source.setKeepaliveTime(120_000);
        source.setMaxLifetime(1_500_000);
        // As the library wants it for each request; set once, it needs no word to the server.
        source.setAutoCommit(false);
        source.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        return source;
    }

    /// Holds the connections: no data source to anybody else, for whom there is only one.
    record LimitConnections(HikariDataSource source) implements AutoCloseable {

        @Override
        public void close() {
            source.close();
        }
    }

    @Bean
    SharedBuckets sharedBuckets(LimitConnections connections, Clock clock) {
        return new SharedBuckets(connections.source(), clock);
    }

    @Bean
    RateLimits rateLimits(SharedBuckets buckets, LimitsProperties properties, MeterRegistry meters, Clock clock) {
        return new RateLimits(buckets, properties, meters, clock);
    }

    /// On the command side, where whatever costs something is decided.
    @Bean
    @ConditionalOnProperty(name = "limitless.database.side", havingValue = "command")
    CostLimits costLimits(SharedBuckets buckets, LimitsProperties properties, MeterRegistry meters, Clock clock) {
        return new CostLimits(buckets, properties, meters, clock);
    }
}
