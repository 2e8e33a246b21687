package chat.limitless.command.payments.web;

import chat.limitless.platform.web.PublicRoutes;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The payment provider signs its notices instead of signing in.
@Configuration(proxyBeanMethods = false)
class PaymentsWebConfiguration {

    @Bean
    static PublicRoutes paymentNoticeRoute() {
        return new PublicRoutes(List.of(PaymentNoticeEndpoint.PATH), List.of(PaymentNoticeEndpoint.PATH));
    }
}
