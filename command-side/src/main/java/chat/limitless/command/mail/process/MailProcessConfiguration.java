package chat.limitless.command.mail.process;

import chat.limitless.platform.log.ProcessorRegistration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Runs the process of letters. It begins with what happens from its first start on: nobody is written to about a
/// history that was there before.
@Configuration(proxyBeanMethods = false)
class MailProcessConfiguration {

    @Bean
    static ProcessorRegistration mailProcess() {
        return ProcessorRegistration.named("process.mail.letters")
                .handler(OrderLetters.class)
                .handler(OrderFinanceNews.class)
                .segments(2)
                .batch(50)
                .fromHead();
    }
}
