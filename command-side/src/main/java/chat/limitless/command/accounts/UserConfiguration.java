package chat.limitless.command.accounts;

import chat.limitless.platform.log.AggregateRegistration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Makes the aggregate known. The snapshot's revision is raised whenever the state changes its shape.
@Configuration(proxyBeanMethods = false)
class UserConfiguration {

    @Bean
    static AggregateRegistration<User> userAggregate() {
        return AggregateRegistration.of(User.class, User::new, "accounts.user", 3);
    }
}
