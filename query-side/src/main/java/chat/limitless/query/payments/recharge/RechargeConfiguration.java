package chat.limitless.query.payments.recharge;

import chat.limitless.query.personal.SealedColumns;
import chat.limitless.query.projection.Groups;
import chat.limitless.query.projection.ProjectionGroup;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;

/// The projection group of recharging; order is kept per person.
@Configuration(proxyBeanMethods = false)
class RechargeConfiguration {

    @Bean
    ProjectionGroup rechargeProjections(JdbcOperations jdbc, SealedColumns sealed) {
        return new ProjectionGroup(Groups.RECHARGES, List.of(new AutoRechargeProjection(jdbc, sealed)));
    }
}
