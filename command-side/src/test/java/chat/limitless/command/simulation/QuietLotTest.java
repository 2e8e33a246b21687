package chat.limitless.command.simulation;

import static chat.limitless.command.simulation.QuietShop.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;

import chat.limitless.api.credits.CreditCommand.GrantLot;
import chat.limitless.api.credits.CreditEvent.LotExpired;
import chat.limitless.api.credits.CreditEvent.LotExpiryAnnounced;
import chat.limitless.api.credits.LotId;
import chat.limitless.api.credits.LotKind;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What happens to a lot as time goes by.
@Tag("fast")
class QuietLotTest {

    private static final LotId WELCOME = new LotId("lot_welcome");

    private final QuietShop shop = new QuietShop();

    private void granted() {
        var now = shop.world.clock.instant();
        shop.world.commands.send(new GrantLot(
                ACCOUNT,
                WELCOME,
                LotKind.PROMOTIONAL,
                5_000_000,
                0,
                null,
                null,
                10,
                now.plus(Duration.ofDays(60)),
                "welcome",
                now));
    }

    private void passDays(int days) {
        shop.world.pass(Duration.ofDays(days), Duration.ofHours(6));
    }

    @Test
    void its_end_is_announced_a_week_and_a_day_before() {
        granted();
        passDays(52);
        assertThat(shop.all(LotExpiryAnnounced.class)).isEmpty();
        passDays(1);
        assertThat(shop.only(LotExpiryAnnounced.class).daysBefore()).isEqualTo(7);
        assertThat(shop.only(LotExpiryAnnounced.class).lotId()).isEqualTo(WELCOME);
        passDays(6);
        assertThat(shop.all(LotExpiryAnnounced.class))
                .hasSize(2)
                .last()
                .satisfies(told -> assertThat(told.daysBefore()).isEqualTo(1));
    }

    @Test
    void what_is_left_of_it_is_taken_at_its_end() {
        granted();
        passDays(59);
        assertThat(shop.balance()).isEqualTo(5_000_000);
        assertThat(shop.all(LotExpired.class)).isEmpty();
        passDays(1);
        assertThat(shop.only(LotExpired.class).lotId()).isEqualTo(WELCOME);
        assertThat(shop.balance()).isZero();
        assertThat(shop.world.tasks.waiting()).noneMatch(id -> id.startsWith("credits."));
    }
}
