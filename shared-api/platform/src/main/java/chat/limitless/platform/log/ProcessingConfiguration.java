package chat.limitless.platform.log;

import chat.limitless.eventstore.LogEventStorageEngine;
import chat.limitless.eventstore.LogSerializer;
import chat.limitless.platform.Ids;
import java.time.Duration;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jpa.EntityManagerProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.modelling.saga.repository.SagaStore;
import org.axonframework.modelling.saga.repository.jdbc.GenericSagaSqlSchema;
import org.axonframework.modelling.saga.repository.jdbc.JdbcSagaStore;
import org.axonframework.modelling.saga.repository.jdbc.SagaSchema;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/// How events are handled: pooled processors whose tokens, sagas and dead letters share the transaction of what they
/// write. Every store is declared here, because Axon falls back to memory, silently, when it finds none.
@Configuration(proxyBeanMethods = false)
class ProcessingConfiguration {

    /// A batch may take long; two owners at once would make the slower one fail at its commit.
    private static final Duration CLAIM_TIMEOUT = Duration.ofSeconds(30);

    @Bean
    TransactionManager axonTransactionManager(PlatformTransactionManager transactions) {
        return new SpringTransactionManager(transactions);
    }

    @Bean
    TokenStore tokenStore(LogSerializer serializer, ConnectionProvider connections, LogProperties properties, Ids ids) {
        var node = properties.nodeName().isBlank() ? ids.next("node-") : properties.nodeName();
        return SegmentTokens.store(connections, serializer, CLAIM_TIMEOUT, node);
    }

    /// Not the JPA store: its ids come from a table that every instance would have to lock.
    @Bean
    SagaStore<Object> sagaStore(LogSerializer serializer, ConnectionProvider connections) {
        return JdbcSagaStore.builder()
                .connectionProvider(connections)
                .serializer(serializer)
                .sqlSchema(new GenericSagaSqlSchema(SagaSchema.builder()
                        .sagaEntryTable("saga_entry")
                        .revisionColumn("revision")
                        .serializedSagaColumn("serialized_saga")
                        .associationValueEntryTable("association_value_entry")
                        .associationKeyColumn("association_key")
                        .associationValueColumn("association_value")
                        .sagaIdColumn("saga_id")
                        .sagaTypeColumn("saga_type")
                        .build()))
                .build();
    }

    @Bean
    DeadLetters deadLetters(
            EntityManagerProvider entityManagers,
            TransactionManager transactions,
            LogSerializer serializer,
            LogEventStorageEngine engine) {
        return new DeadLetters(entityManagers, transactions, serializer, new LogReferenceConverter(engine));
    }

    @Bean
    ConfigurerModule processing() {
        return configurer -> configurer
                .eventProcessing()
                .usingPooledStreamingEventProcessors()
                // Axon's own default logs an error and goes on, which loses the event for that handler.
                .registerDefaultListenerInvocationErrorHandler(_ -> PropagatingErrorHandler.instance())
                .registerDefaultErrorHandler(_ -> PropagatingErrorHandler.instance());
    }
}
