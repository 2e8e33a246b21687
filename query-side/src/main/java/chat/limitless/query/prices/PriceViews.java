package chat.limitless.query.prices;

import chat.limitless.query.projection.Groups;
import chat.limitless.query.projection.ProjectionGroup;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The projection group of price lists; order is kept per list.
@Configuration(proxyBeanMethods = false)
class PriceViews {

    @Bean
    ProjectionGroup priceProjections(JdbcClient jdbc) {
        return new ProjectionGroup(Groups.PRICES, List.of(new PriceListProjection(jdbc)));
    }
}
