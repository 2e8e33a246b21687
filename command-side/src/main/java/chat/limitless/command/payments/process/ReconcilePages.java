package chat.limitless.command.payments.process;

import chat.limitless.api.RefusalCode;
import chat.limitless.api.Refused;
import chat.limitless.command.payments.port.Checkout;
import chat.limitless.command.payments.port.PaymentProvider;
import chat.limitless.command.tasks.PeriodicJob;
import chat.limitless.platform.Commands;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Lists the payment pages that were paid lately and folds each as if it had been told: a payment counts although no
/// notice ever came and nobody asks about its purchase any more.
@Component
class ReconcilePages implements PeriodicJob {

    private static final Logger LOG = LoggerFactory.getLogger(ReconcilePages.class);

    private final PaymentProvider provider;
    private final Commands commands;
    private final PurchaseProperties properties;
    private final MeterRegistry meters;
    private final Clock clock;

    ReconcilePages(
            PaymentProvider provider,
            Commands commands,
            PurchaseProperties properties,
            MeterRegistry meters,
            Clock clock) {
        this.provider = provider;
        this.commands = commands;
        this.properties = properties;
        this.meters = meters;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "payments.reconcile-pages";
    }

    @Override
    public Duration every() {
        return properties.reconcileEvery();
    }

    @Override
    public void run() {
        provider.pagesSince(clock.instant().minus(properties.reconcileSince())).stream()
                .filter(Checkout::paid)
                .forEach(this::fold);
    }

    /// A page that names no purchase of ours belongs to something else that is sold through the same account.
    private void fold(Checkout page) {
        PurchaseOfPayment.named(page.reference())
                .flatMap(id -> PaymentFacts.of(id, page, provider.liveMode(), clock.instant()))
                .ifPresent(payment -> {
                    try {
                        commands.send(payment);
                    } catch (Refused refused) {
                        report(page, refused);
                    }
                });
    }

    private void report(Checkout page, Refused refused) {
        if (!refused.code().equals(RefusalCode.PURCHASE_UNKNOWN.code())) {
            throw refused;
        }
        LOG.error(
                "payment page {} was paid for purchase {}, which is unknown here", page.sessionId(), page.reference());
        meters.counter("limitless.purchases.unknown").increment();
    }
}
