package chat.limitless.command.payments;

import chat.limitless.platform.log.AggregateRegistration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Makes the aggregate known. The snapshot's revision is raised whenever the state changes its shape.
@Configuration(proxyBeanMethods = false)
class PaymentNoticeConfiguration {

    @Bean
    static AggregateRegistration<PaymentNotice> paymentNoticeAggregate() {
        return AggregateRegistration.of(PaymentNotice.class, PaymentNotice::new, "payments.notice", 1);
    }
}
