package chat.limitless.command.accounts.process;

import chat.limitless.platform.log.ProcessorRegistration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Runs the reactions to what happens to people.
@Configuration(proxyBeanMethods = false)
class AccountsProcessConfiguration {

    @Bean
    static ProcessorRegistration welcomeProcess() {
        return ProcessorRegistration.named("process.accounts.welcome")
                .handler(GrantWelcomeCreditsWhenUserRegistered.class)
                .segments(2)
                .batch(10);
    }
}
