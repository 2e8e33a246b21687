package chat.limitless.command.payments.process;

import chat.limitless.command.payments.port.PaymentProvider;
import chat.limitless.command.tasks.PeriodicJob;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Asks the provider for notices that never reached us, and receives them as if they had.
@Component
class FetchUndeliveredNotices implements PeriodicJob {

    private static final Logger LOG = LoggerFactory.getLogger(FetchUndeliveredNotices.class);

    private final PaymentProvider provider;
    private final NoticeInbox inbox;
    private final PurchaseProperties properties;
    private final Clock clock;

    FetchUndeliveredNotices(PaymentProvider provider, NoticeInbox inbox, PurchaseProperties properties, Clock clock) {
        this.provider = provider;
        this.inbox = inbox;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "payments.fetch-undelivered-notices";
    }

    @Override
    public Duration every() {
        return properties.listEvery();
    }

    @Override
    public void run() {
        var missed = provider.undelivered(clock.instant().minus(properties.listSince()));
        long fresh = missed.stream()
                .filter(notice -> inbox.receive(notice, "listed"))
                .count();
        if (fresh > 0) {
            LOG.warn("{} payment notices had not been delivered", fresh);
        }
    }
}
