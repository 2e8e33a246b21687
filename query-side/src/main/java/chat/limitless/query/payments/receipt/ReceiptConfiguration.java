package chat.limitless.query.payments.receipt;

import chat.limitless.platform.StartUpRule;
import chat.limitless.query.projection.Groups;
import chat.limitless.query.projection.ProjectionGroup;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;

/// The projection group of receipts, with order kept per purchase, and who sells.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CompanyProperties.class)
class ReceiptConfiguration {

    /// Nobody should be handed a receipt of a company that does not exist.
    @Bean
    static StartUpRule companyIsNoExample() {
        return StartUpRule.inProduction(StartUpRule.required(
                "limitless.company.name", "limitless.company.address-lines[0]", "limitless.company.email"));
    }

    @Bean
    ProjectionGroup receiptProjections(JdbcOperations jdbc) {
        return new ProjectionGroup(Groups.RECEIPTS, List.of(new PurchaseReceiptProjection(jdbc)));
    }
}
