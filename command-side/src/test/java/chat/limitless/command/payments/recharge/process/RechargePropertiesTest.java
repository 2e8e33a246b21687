package chat.limitless.command.payments.recharge.process;

import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("fast")
class RechargePropertiesTest {

    private static RechargeProperties chargeWithin(Duration time) {
        return new RechargeProperties(time, Duration.ofMinutes(15), Duration.ofHours(1), Duration.ofMinutes(1));
    }

    @Test
    void nothing_is_charged_under_a_key_the_provider_may_have_forgotten() {
        assertThatNoException()
                .isThrownBy(() -> chargeWithin(Duration.ofHours(24).minusMillis(1)));
        assertThatThrownBy(() -> chargeWithin(Duration.ofHours(24))).hasMessageContaining("charge-within");
    }
}
