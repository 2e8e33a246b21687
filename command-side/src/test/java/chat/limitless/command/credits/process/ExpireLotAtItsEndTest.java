package chat.limitless.command.credits.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.limitless.api.credits.CreditAccountId;
import chat.limitless.api.credits.CreditEvent.LotExpired;
import chat.limitless.api.credits.CreditEvent.LotExpiryAnnounced;
import chat.limitless.api.credits.CreditEvent.LotGranted;
import chat.limitless.command.testing.CommandSideRig;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// Time passes for real: credits that last for seconds end by themselves.
class ExpireLotAtItsEndTest {

    @Test
    void welcome_credits_end_by_themselves_once() {
        try (var rig = CommandSideRig.start("--limitless.welcome.expires-after=2s")) {
            var account =
                    CreditAccountId.of(rig.signedIn("ann@example.com").userId()).value();
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> !rig.events(account, LotExpired.class).isEmpty());
            var granted = rig.events(account, LotGranted.class).getFirst();
            assertThat(rig.events(account, LotExpired.class)).singleElement().satisfies(expired -> {
                assertThat(expired.amountMicros()).isEqualTo(granted.amountMicros());
                assertThat(expired.expiredAt()).isAfterOrEqualTo(granted.expiresAt());
            });
            assertThat(rig.events(account, LotExpiryAnnounced.class)).isEmpty();
        }
    }

    @Test
    void the_last_day_of_credits_is_announced() {
        try (var rig = CommandSideRig.start("--limitless.welcome.expires-after=86402s")) {
            var account =
                    CreditAccountId.of(rig.signedIn("ann@example.com").userId()).value();
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> !rig.events(account, LotExpiryAnnounced.class).isEmpty());
            assertThat(rig.events(account, LotExpiryAnnounced.class))
                    .singleElement()
                    .satisfies(announced -> assertThat(announced.daysBefore()).isEqualTo(1));
        }
    }
}
