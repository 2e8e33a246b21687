package chat.limitless.query.projection;

import chat.limitless.eventstore.EventLog;
import chat.limitless.eventstore.EventSerializer;
import chat.limitless.eventstore.LogEventStore;
import java.util.List;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.transaction.autoconfigure.TransactionManagerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Starts the projection groups that the features declare.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ProjectionProperties.class)
class ProjectionConfiguration {

    /// A batch is tried inside a savepoint. Projections write through JDBC only, so that no entity is left behind when
    /// it is rolled back.
    @Bean
    TransactionManagerCustomizer<JpaTransactionManager> savepoints() {
        return manager -> manager.setNestedTransactionAllowed(true);
    }

    @Bean
    ProjectionProcessors projectionProcessors(
            List<ProjectionGroup> groups,
            LogEventStore store,
            TokenStore tokens,
            TransactionManager axonTransactions,
            PlatformTransactionManager transactions,
            JdbcClient jdbc,
            ParkedEvents parked,
            ProjectionProperties properties) {
        var wiring = new ProjectionProcessors.Wiring(store, tokens, axonTransactions, transactions, jdbc, parked);
        return new ProjectionProcessors(groups, wiring, properties);
    }

    @Bean
    ParkedEventRetry parkedEventRetry(
            ProjectionProcessors processors,
            ParkedEvents parked,
            EventLog log,
            EventSerializer serializer,
            PlatformTransactionManager transactions) {
        return new ParkedEventRetry(processors, parked, log, serializer, new TransactionTemplate(transactions));
    }
}
