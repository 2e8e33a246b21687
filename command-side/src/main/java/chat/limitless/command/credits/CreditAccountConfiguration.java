package chat.limitless.command.credits;

import chat.limitless.platform.log.AggregateRegistration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Makes the aggregates known. The snapshot's revision is raised whenever the state changes its shape.
@Configuration(proxyBeanMethods = false)
class CreditAccountConfiguration {

    @Bean
    static AggregateRegistration<CreditAccount> creditAccountAggregate() {
        return AggregateRegistration.of(CreditAccount.class, CreditAccount::new, "credits.account", 8);
    }

    @Bean
    static AggregateRegistration<Allowance> allowanceAggregate() {
        return AggregateRegistration.of(Allowance.class, Allowance::new, "credits.allowance", 1);
    }
}
