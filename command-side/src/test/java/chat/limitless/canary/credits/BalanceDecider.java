package chat.limitless.canary.credits;

import chat.limitless.canary.external.paypal.PaypalClient;
import chat.limitless.canary.payments.CanaryEndpoint;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Decides with a clock, a die, a logger, another feature and a vendor.
final class BalanceDecider {

    private static final Logger LOG = LoggerFactory.getLogger(BalanceDecider.class);

    @Nullable
    PaypalClient client;

    @Nullable
    CanaryEndpoint endpoint;

    private double creditAmount;

    double decide() {
        LOG.info("{}", creditAmount);
        return System.currentTimeMillis() + new Random().nextInt();
    }
}
