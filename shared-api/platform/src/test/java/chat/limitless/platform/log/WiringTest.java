package chat.limitless.platform.log;

import static org.assertj.core.api.Assertions.assertThat;

import chat.limitless.eventstore.LogEventStore;
import chat.limitless.eventstore.LogSerializer;
import chat.limitless.platform.testing.Member;
import chat.limitless.platform.testing.PlatformApplication;
import chat.limitless.platform.testing.Purse;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.AggregateSnapshotter;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.saga.repository.SagaStore;
import org.axonframework.modelling.saga.repository.jdbc.JdbcSagaStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.Test;

/// Axon falls back to stores in memory, silently, when it finds no other: every part is held to its class here.
class WiringTest {

    private final Configuration axon = PlatformApplication.shared().getBean(Configuration.class);

    @Test
    void the_event_store_is_ours() {
        assertThat(axon.eventStore()).isInstanceOf(LogEventStore.class);
        assertThat(axon.eventBus()).isInstanceOf(LogEventStore.class);
        assertThat(bean(EventBus.class)).isSameAs(bean(EventStore.class));
    }

    @Test
    void stores_are_persistent() {
        assertThat(bean(TokenStore.class)).isInstanceOf(JdbcTokenStore.class);
        assertThat(axon.getComponent(TokenStore.class)).isInstanceOf(JdbcTokenStore.class);
        assertThat(bean(SagaStore.class)).isInstanceOf(JdbcSagaStore.class);
        assertThat(bean(DataSource.class)).isInstanceOf(HikariDataSource.class);
    }

    @Test
    void processors_run_in_transactions_and_commands_do_not() {
        assertThat(bean(TransactionManager.class)).isInstanceOf(SpringTransactionManager.class);
        assertThat(bean(CommandBus.class)).isInstanceOf(SimpleCommandBus.class).isSameAs(axon.commandBus());
    }

    @Test
    void one_serializer_does_everything_but_the_log() {
        assertThat(bean(Serializer.class)).isInstanceOf(LogSerializer.class);
        assertThat(axon.serializer()).isSameAs(bean(Serializer.class));
        assertThat(axon.eventSerializer()).isSameAs(bean(Serializer.class));
        assertThat(axon.messageSerializer()).isSameAs(bean(Serializer.class));
    }

    @Test
    void aggregates_are_loaded_through_our_repository() {
        assertThat(axon.repository(Purse.class)).isInstanceOf(LogRepository.class);
        assertThat(axon.repository(Member.class)).isInstanceOf(LogRepository.class);
        assertThat(bean(Snapshotter.class)).isInstanceOf(AggregateSnapshotter.class);
    }

    @Test
    void nothing_calls_home_and_nothing_interrupts_handlers() {
        var names = PlatformApplication.shared().getBeanDefinitionNames();
        assertThat(names).doesNotContain("axonTimeoutConfigurerModule", "messageTimeoutHandlerEnhancerDefinition");
        assertThat(PlatformApplication.shared().getEnvironment().getProperty("axon.update-check.disabled"))
                .isEqualTo("true");
    }

    private static <T> T bean(Class<T> type) {
        return PlatformApplication.shared().getBean(type);
    }
}
