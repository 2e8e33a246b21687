package chat.limitless.query.payments;

import chat.limitless.query.projection.Groups;
import chat.limitless.query.projection.Projection;
import chat.limitless.query.projection.ProjectionGroup;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;

/// The projection group of purchases; order is kept per purchase.
@Configuration(proxyBeanMethods = false)
class PaymentViews {

    @Bean
    ProjectionGroup paymentProjections(JdbcOperations jdbc, Projection autoRechargeProjection) {
        return new ProjectionGroup(
                Groups.PAYMENTS,
                List.of(
                        new PurchaseProjection(jdbc),
                        new ParkedPurchaseProjection(jdbc),
                        new FraudWarningProjection(jdbc),
                        autoRechargeProjection));
    }
}
