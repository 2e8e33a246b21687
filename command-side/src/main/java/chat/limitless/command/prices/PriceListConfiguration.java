package chat.limitless.command.prices;

import chat.limitless.platform.log.AggregateRegistration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Makes the aggregate known. The snapshot's revision is raised whenever the state changes its shape.
@Configuration(proxyBeanMethods = false)
class PriceListConfiguration {

    @Bean
    static AggregateRegistration<PriceList> priceListAggregate() {
        return AggregateRegistration.of(PriceList.class, PriceList::new, "prices.price-list", 2);
    }
}
