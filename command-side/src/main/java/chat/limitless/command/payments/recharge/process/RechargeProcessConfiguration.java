package chat.limitless.command.payments.recharge.process;

import chat.limitless.platform.log.ProcessorRegistration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Runs the process of recharging.
@Configuration(proxyBeanMethods = false)
class RechargeProcessConfiguration {

    @Bean
    static ProcessorRegistration rechargeProcess() {
        return ProcessorRegistration.named("process.payments.recharge")
                .handler(DriveRecharge.class)
                .segments(2)
                .batch(50);
    }

    /// Apart from the process above: that one had passed accounts that were closed before cards were forgotten.
    @Bean
    static ProcessorRegistration forgetCardsProcess() {
        return ProcessorRegistration.named("process.payments.forget-cards")
                .handler(ForgetCardWhenClosed.class)
                .segments(1)
                .batch(200);
    }
}
