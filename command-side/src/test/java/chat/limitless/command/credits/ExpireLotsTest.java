package chat.limitless.command.credits;

import static chat.limitless.api.credits.LotKind.PROMOTIONAL;
import static chat.limitless.command.credits.CreditStories.ANN;
import static chat.limitless.command.credits.CreditStories.EXPIRY;
import static chat.limitless.command.credits.CreditStories.NOW;
import static chat.limitless.command.credits.CreditStories.account;
import static chat.limitless.command.credits.CreditStories.granted;
import static chat.limitless.command.credits.CreditStories.held;
import static chat.limitless.command.credits.CreditStories.hold;
import static chat.limitless.command.credits.CreditStories.lot;
import static chat.limitless.command.credits.CreditStories.opened;
import static chat.limitless.command.credits.CreditStories.part;

import chat.limitless.api.credits.CreditCommand.AnnounceExpiry;
import chat.limitless.api.credits.CreditCommand.ExpireLots;
import chat.limitless.api.credits.CreditCommand.ReleaseHold;
import chat.limitless.api.credits.CreditEvent.CreditsFrozen;
import chat.limitless.api.credits.CreditEvent.HoldReleased;
import chat.limitless.api.credits.CreditEvent.LotExpired;
import chat.limitless.api.credits.CreditEvent.LotExpiryAnnounced;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("fast")
class ExpireLotsTest {

    private static final Instant WEEK_BEFORE = EXPIRY.minus(Duration.ofDays(7));

    @Test
    void what_is_left_at_the_end_expires() {
        account()
                .given(opened(), granted("aaa", 100))
                .when(new ExpireLots(ANN, EXPIRY))
                .expectEvents(new LotExpired(ANN, lot("aaa"), 100, EXPIRY));
    }

    @Test
    void nothing_expires_before_the_end() {
        account()
                .given(opened(), granted("aaa", 100))
                .when(new ExpireLots(ANN, EXPIRY.minusNanos(1_000)))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void only_lots_that_are_over_expire() {
        account()
                .given(opened(), granted("aaa", 100), granted("bbb", 50, PROMOTIONAL, 0, EXPIRY.plusSeconds(1), NOW))
                .when(new ExpireLots(ANN, EXPIRY))
                .expectEvents(new LotExpired(ANN, lot("aaa"), 100, EXPIRY));
    }

    @Test
    void what_a_hold_has_pinned_outlives_the_end() {
        account()
                .given(opened(), granted("aaa", 100), held("h", 60, part("aaa", 60)))
                .when(new ExpireLots(ANN, EXPIRY))
                .expectEvents(new LotExpired(ANN, lot("aaa"), 40, EXPIRY));
    }

    @Test
    void what_the_hold_gives_back_after_the_end_expires_then() {
        account()
                .given(
                        opened(),
                        granted("aaa", 100),
                        held("h", 60, part("aaa", 60)),
                        new LotExpired(ANN, lot("aaa"), 40, EXPIRY))
                .when(new ReleaseHold(ANN, hold("h"), "provider.failed", EXPIRY))
                .expectEvents(
                        new HoldReleased(ANN, hold("h"), 60, "provider.failed", EXPIRY),
                        new LotExpired(ANN, lot("aaa"), 60, EXPIRY));
    }

    @Test
    void what_a_dispute_has_frozen_outlives_the_end() {
        account()
                .given(
                        opened(),
                        granted("aaa", 100),
                        ClaimStories.claimed(1, 0, 30),
                        new CreditsFrozen(ANN, lot("aaa"), 30, NOW, null))
                .when(new ExpireLots(ANN, EXPIRY))
                .expectEvents(new LotExpired(ANN, lot("aaa"), 70, EXPIRY));
    }

    @Test
    void a_second_time_changes_nothing() {
        account()
                .given(opened(), granted("aaa", 100), new LotExpired(ANN, lot("aaa"), 100, EXPIRY))
                .when(new ExpireLots(ANN, EXPIRY.plusSeconds(1)))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void the_end_is_announced_with_what_is_left() {
        account()
                .given(opened(), granted("aaa", 100), held("h", 60, part("aaa", 60)))
                .when(announce(7))
                .expectEvents(announced(7, 40));
    }

    @Test
    void each_number_of_days_is_announced_once() {
        account()
                .given(opened(), granted("aaa", 100), announced(7, 100))
                .when(announce(7))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void the_last_day_is_announced_after_the_last_week() {
        account()
                .given(opened(), granted("aaa", 100), announced(7, 100))
                .when(announce(1))
                .expectEvents(announced(1, 100));
    }

    @Test
    void the_last_week_is_not_announced_after_the_last_day() {
        account()
                .given(opened(), granted("aaa", 100), announced(1, 100))
                .when(announce(7))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void a_used_up_lot_is_not_announced() {
        account()
                .given(opened(), granted("aaa", 100), held("h", 100, part("aaa", 100)))
                .when(announce(7))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void a_lot_that_is_over_is_not_announced() {
        account()
                .given(opened(), granted("aaa", 100))
                .when(new AnnounceExpiry(ANN, lot("aaa"), 1, EXPIRY))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    private static AnnounceExpiry announce(int days) {
        return new AnnounceExpiry(ANN, lot("aaa"), days, WEEK_BEFORE);
    }

    private static LotExpiryAnnounced announced(int days, long remaining) {
        return new LotExpiryAnnounced(ANN, lot("aaa"), days, remaining, EXPIRY, WEEK_BEFORE);
    }
}
