package chat.limitless.command.payments;

import static org.assertj.core.api.Assertions.assertThat;

import chat.limitless.command.payments.Claim.Levels;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Shares of credits that do not divide evenly: 1,000 micro-credits for 3 minor units.
@Tag("fast")
class ClaimTest {

    @Test
    void what_is_gone_is_rounded_for_the_customer_and_what_is_at_stake_for_us() {
        assertThat(new Claim(3, 1, 1).levels(1_000)).isEqualTo(new Levels(333, 334));
    }

    @Test
    void a_rounding_freezes_nothing_when_nothing_is_at_stake() {
        assertThat(new Claim(3, 1, 0).levels(1_000)).isEqualTo(new Levels(333, 0));
        assertThat(new Claim(3, 3, 0).levels(1_000)).isEqualTo(new Levels(1_000, 0));
    }
}
