package chat.limitless.command.payments;

import chat.limitless.platform.log.AggregateRegistration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Makes the aggregate known. The snapshot's revision is raised whenever the state changes its shape.
@Configuration(proxyBeanMethods = false)
class PurchaseConfiguration {

    @Bean
    static AggregateRegistration<Purchase> purchaseAggregate() {
        return AggregateRegistration.of(Purchase.class, Purchase::new, "payments.purchase", 5);
    }
}
