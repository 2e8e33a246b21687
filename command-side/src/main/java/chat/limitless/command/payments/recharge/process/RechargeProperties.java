package chat.limitless.command.payments.recharge.process;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How recharging is driven.
///
/// @param chargeWithin how long a charge is tried while the provider is away; less than the day for which the provider
///     knows an idempotency key
/// @param watchEvery how often it is looked whether a due recharge was missed
/// @param waitAfterFailure how long nothing is tried after a recharge that did not come about
/// @param askPendingEvery how often a charge under way is asked about
@ConfigurationProperties("limitless.recharges")
record RechargeProperties(
        @DefaultValue("6h") Duration chargeWithin,
        @DefaultValue("15m") Duration watchEvery,
        @DefaultValue("1h") Duration waitAfterFailure,
        @DefaultValue("1m") Duration askPendingEvery) {

    private static final Duration KEY_KEPT_FOR = Duration.ofHours(24);

    /// Refuses to charge under a key that may be forgotten.
    RechargeProperties {
        if (chargeWithin.compareTo(KEY_KEPT_FOR) >= 0) {
            throw new IllegalArgumentException("limitless.recharges.charge-within must be less than 24h");
        }
    }
}
