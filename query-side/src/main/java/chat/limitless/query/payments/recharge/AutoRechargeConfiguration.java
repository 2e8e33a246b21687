package chat.limitless.query.payments.recharge;

import chat.limitless.query.personal.SealedColumns;
import chat.limitless.query.projection.Projection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;

/// Keeps what people agreed to as a part of the views of payments.
@Configuration(proxyBeanMethods = false)
class AutoRechargeConfiguration {

    @Bean
    static Projection autoRechargeProjection(JdbcOperations jdbc, SealedColumns sealed) {
        return new AutoRechargeProjection(jdbc, sealed);
    }
}
