package chat.limitless.command.payments.recharge;

import chat.limitless.platform.log.AggregateRegistration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Makes the aggregate known. The snapshot's revision is raised whenever the state changes its shape.
@Configuration(proxyBeanMethods = false)
class AutoRechargeConfiguration {

    @Bean
    static AggregateRegistration<AutoRecharge> autoRechargeAggregate() {
        return AggregateRegistration.of(AutoRecharge.class, AutoRecharge::new, "recharge.auto-recharge", 1);
    }
}
