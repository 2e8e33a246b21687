package chat.limitless.command.prices.process;

import chat.limitless.eventstore.EventLog;
import chat.limitless.eventstore.EventSerializer;
import chat.limitless.platform.StartUpRule;
import chat.limitless.platform.prices.PriceLists;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The price lists in force, and the setting that is no more.
@Configuration(proxyBeanMethods = false)
class PriceConfiguration {

    private static final String OLD_RATE = "limitless.prices.micros-per-usd";

    /// Read as if it were not there, it would change every price without a word.
    @Bean
    static StartUpRule noOldRate() {
        return environment -> environment.getProperty(OLD_RATE, "").isBlank()
                ? List.of()
                : List.of(OLD_RATE + " is no more: set limitless.prices.base-micros-per-usd and"
                        + " limitless.prices.margin-percent, which is added to it");
    }

    @Bean(destroyMethod = "close")
    PriceLists priceLists(EventLog log, EventSerializer serializer) {
        return PriceLists.following(log, serializer);
    }
}
