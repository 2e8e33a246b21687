package chat.limitless.query.projection;

import chat.limitless.eventstore.EventLog;
import chat.limitless.eventstore.EventSerializer;
import chat.limitless.eventstore.LogEventStore;
import chat.limitless.eventstore.LogSerializer;
import chat.limitless.platform.Ids;
import chat.limitless.platform.log.SegmentTokens;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Starts the projection groups that the features declare.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ProjectionProperties.class)
class ProjectionConfiguration {

    /// A batch is tried inside a savepoint, which JPA's transactions do not offer; projections write through JDBC only.
    @Bean
    ViewTransactions viewTransactions(DataSource views) {
        return new ViewTransactions(new JdbcTransactionManager(views));
    }

    @Bean
    ProjectionProcessors projectionProcessors(
            List<ProjectionGroup> groups,
            LogEventStore store,
            ConnectionProvider connections,
            LogSerializer serializer,
            Ids ids,
            ViewTransactions transactions,
            JdbcClient jdbc,
            ParkedEvents parked,
            ProjectionProperties properties) {
        // Plain JDBC, so that tokens and rows share transactions that know savepoints.
        var tokens = SegmentTokens.store(connections, serializer, properties.claimTimeout(), ids.next("node-"));
        var wiring = new ProjectionProcessors.Wiring(store, tokens, transactions, jdbc, parked);
        return new ProjectionProcessors(groups, wiring, properties);
    }

    @Bean
    ParkedEventRetry parkedEventRetry(
            ProjectionProcessors processors,
            ParkedEvents parked,
            EventLog log,
            EventSerializer serializer,
            ViewTransactions transactions) {
        return new ParkedEventRetry(
                processors, parked, log, serializer, new TransactionTemplate(transactions.manager()));
    }
}
