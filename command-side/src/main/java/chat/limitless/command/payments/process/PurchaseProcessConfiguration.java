package chat.limitless.command.payments.process;

import chat.limitless.platform.log.ProcessorRegistration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Runs the process of purchases.
@Configuration(proxyBeanMethods = false)
class PurchaseProcessConfiguration {

    @Bean
    static ProcessorRegistration purchaseProcess() {
        return ProcessorRegistration.named("process.payments.purchase")
                .handler(DrivePurchase.class)
                .segments(4)
                .batch(50);
    }
}
