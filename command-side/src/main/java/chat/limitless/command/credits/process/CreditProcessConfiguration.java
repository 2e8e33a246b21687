package chat.limitless.command.credits.process;

import chat.limitless.platform.log.ProcessorRegistration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Runs the processes of lots and of allowances.
@Configuration(proxyBeanMethods = false)
class CreditProcessConfiguration {

    @Bean
    static ProcessorRegistration lotProcess() {
        return ProcessorRegistration.named("process.credits.lots")
                .handler(ScheduleLotDeadlines.class)
                .segments(2)
                .batch(50);
    }

    @Bean
    static ProcessorRegistration allowanceProcess() {
        return ProcessorRegistration.named("process.credits.allowances")
                .handler(OrderAllowanceReturns.class)
                .segments(1)
                .batch(50);
    }
}
