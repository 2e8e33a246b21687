package chat.limitless.command.credits;

import chat.limitless.platform.log.AggregateRegistration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Makes the aggregate known. The snapshot's revision is raised whenever the state changes its shape.
@Configuration(proxyBeanMethods = false)
class CreditAccountConfiguration {

    @Bean
    static AggregateRegistration<CreditAccount> creditAccountAggregate() {
        return AggregateRegistration.of(CreditAccount.class, CreditAccount::new, "credits.account", 3);
    }
}
