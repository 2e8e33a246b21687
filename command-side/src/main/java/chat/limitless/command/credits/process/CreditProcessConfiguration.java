package chat.limitless.command.credits.process;

import chat.limitless.platform.log.ProcessorRegistration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Runs the process of lots.
@Configuration(proxyBeanMethods = false)
class CreditProcessConfiguration {

    @Bean
    static ProcessorRegistration lotProcess() {
        return ProcessorRegistration.named("process.credits.lots")
                .handler(ScheduleLotDeadlines.class)
                .segments(2)
                .batch(50);
    }
}
