package chat.limitless.command.payments.recharge;

import static chat.limitless.api.RefusalCode.RECHARGE_BACKING_OFF;
import static chat.limitless.api.RefusalCode.RECHARGE_CAP_REACHED;
import static chat.limitless.api.RefusalCode.RECHARGE_IN_FLIGHT;
import static chat.limitless.api.RefusalCode.RECHARGE_OFF;
import static chat.limitless.api.RefusalCode.RECHARGE_PAUSED;
import static chat.limitless.command.payments.recharge.RechargeStories.ANNS;
import static chat.limitless.command.payments.recharge.RechargeStories.CAP;
import static chat.limitless.command.payments.recharge.RechargeStories.CREDITS;
import static chat.limitless.command.payments.recharge.RechargeStories.NOW;
import static chat.limitless.command.payments.recharge.RechargeStories.PRICE;
import static chat.limitless.command.payments.recharge.RechargeStories.SOON;
import static chat.limitless.command.payments.recharge.RechargeStories.THRESHOLD;
import static chat.limitless.command.payments.recharge.RechargeStories.declined;
import static chat.limitless.command.payments.recharge.RechargeStories.disabled;
import static chat.limitless.command.payments.recharge.RechargeStories.enabled;
import static chat.limitless.command.payments.recharge.RechargeStories.failed;
import static chat.limitless.command.payments.recharge.RechargeStories.needsAuthentication;
import static chat.limitless.command.payments.recharge.RechargeStories.purchase;
import static chat.limitless.command.payments.recharge.RechargeStories.recharging;
import static chat.limitless.command.payments.recharge.RechargeStories.request;
import static chat.limitless.command.payments.recharge.RechargeStories.saved;
import static chat.limitless.command.payments.recharge.RechargeStories.started;
import static chat.limitless.command.payments.recharge.RechargeStories.succeeded;
import static chat.limitless.command.testing.Decisions.refused;

import chat.limitless.api.recharge.AutoRechargeCommand.RequestRecharge;
import chat.limitless.api.recharge.AutoRechargeEvent;
import chat.limitless.api.recharge.AutoRechargeEvent.RechargeCapReached;
import chat.limitless.api.recharge.AutoRechargeEvent.RechargeFailed;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// When a recharge may begin.
@Tag("fast")
class RequestRechargeTest {

    private static final Instant HOUR_LATER = NOW.plus(Duration.ofHours(1));
    private static final Instant NEXT_MONTH = Instant.parse("2026-12-01T00:00:00Z");

    @Test
    void begins_with_the_pack_and_price_agreed_to() {
        recharging().given(saved(), enabled()).when(request(4, NOW)).expectEvents(started(4, NOW));
    }

    @Test
    void what_was_told_once_begins_one_recharge_however_often_it_is_asked_for() {
        recharging()
                .given(saved(), enabled(), started(4, NOW))
                .when(request(4, NOW))
                .expectNoEvents();
        recharging()
                .given(saved(), enabled(), started(4, NOW), succeeded(4))
                .when(request(4, SOON))
                .expectNoEvents();
    }

    @Test
    void one_at_a_time() {
        recharging()
                .given(saved(), enabled(), started(4, NOW))
                .when(request(5, SOON))
                .expectException(refused(
                        RECHARGE_IN_FLIGHT, Map.of("purchaseId", purchase(4).value())));
    }

    @Test
    void what_was_told_before_the_credits_came_begins_nothing_afterwards() {
        recharging()
                .given(saved(), enabled(), started(4, NOW), succeeded(4))
                .when(request(5, SOON))
                .expectNoEvents();
        recharging()
                .given(saved(), enabled(), started(4, NOW), succeeded(4))
                .when(request(7, SOON))
                .expectEvents(started(7, SOON));
    }

    @Test
    void nothing_begins_while_it_is_off() {
        recharging().given(saved()).when(request(4, NOW)).expectException(refused(RECHARGE_OFF));
        recharging()
                .given(saved(), enabled(), disabled("by-user"))
                .when(request(4, NOW))
                .expectException(refused(RECHARGE_OFF));
    }

    @Test
    void nothing_begins_within_an_hour_of_a_decline() {
        recharging()
                .given(saved(), enabled(), started(4, NOW), declined(4, 1, HOUR_LATER))
                .when(request(5, HOUR_LATER.minusSeconds(1)))
                .expectException(refused(RECHARGE_BACKING_OFF, Map.of("nextTryAt", HOUR_LATER.toString())));
        recharging()
                .given(saved(), enabled(), started(4, NOW), declined(4, 1, HOUR_LATER))
                .when(request(5, HOUR_LATER))
                .expectEvents(started(5, HOUR_LATER));
    }

    @Test
    void nothing_begins_while_the_bank_wants_to_see_the_user_not_even_when_they_agree_anew() {
        recharging()
                .given(saved(), enabled(), started(4, NOW), needsAuthentication(4))
                .when(request(5, HOUR_LATER))
                .expectException(refused(RECHARGE_PAUSED));
        recharging()
                .given(saved(), enabled(), started(4, NOW), needsAuthentication(4), enabled(THRESHOLD, 2 * CAP))
                .when(request(5, HOUR_LATER))
                .expectException(refused(RECHARGE_PAUSED));
    }

    @Test
    void a_pack_that_is_not_sold_as_agreed_switches_it_off() {
        recharging()
                .given(saved(), enabled())
                .when(new RequestRecharge(ANNS, purchase(4), 4, CREDITS, PRICE + 1, "usd", 3L, NOW))
                .expectEvents(disabled("pack-changed"));
        recharging()
                .given(saved(), enabled())
                .when(new RequestRecharge(ANNS, purchase(4), 4, 0, 0, "", null, NOW))
                .expectEvents(disabled("pack-changed"));
    }

    @Test
    void what_was_taken_in_doubt_counts_for_the_cap_and_what_came_to_nothing_does_not() {
        var doubt = new RechargeFailed(ANNS, purchase(4), RechargeFailed.IN_DOUBT, 1, null, NOW);
        recharging()
                .given(saved(), enabled(THRESHOLD, PRICE), started(4, NOW), doubt, enabled(THRESHOLD, PRICE))
                .when(request(8, SOON))
                .expectEvents(new RechargeCapReached(ANNS, LocalDate.of(2026, 11, 1), PRICE, PRICE, "usd", SOON));
        recharging()
                .given(saved(), enabled(THRESHOLD, PRICE), started(4, NOW), failed(4, 1, null))
                .when(request(8, SOON))
                .expectEvents(started(8, SOON));
    }

    private static List<AutoRechargeEvent> threeInNovember() {
        var events = new ArrayList<AutoRechargeEvent>(List.of(saved(), enabled()));
        for (long due = 4; due <= 12; due += 4) {
            events.add(started(due, NOW));
            events.add(succeeded(due));
        }
        return events;
    }

    private static RechargeCapReached capReached() {
        return new RechargeCapReached(ANNS, LocalDate.of(2026, 11, 1), 3 * PRICE, CAP, "usd", SOON);
    }

    @Test
    void the_cap_of_the_month_is_told_once_and_nothing_begins_beyond_it() {
        recharging().given(threeInNovember()).when(request(16, SOON)).expectEvents(capReached());
        var told = threeInNovember();
        told.add(capReached());
        recharging()
                .given(told)
                .when(request(17, SOON))
                .expectException(
                        refused(RECHARGE_CAP_REACHED, Map.of("chargedMinor", 3 * PRICE, "monthlyCapMinor", CAP)));
    }

    @Test
    void the_next_month_by_utc_begins_anew() {
        var justBefore = NEXT_MONTH.minusMillis(1);
        recharging()
                .given(threeInNovember())
                .when(request(16, justBefore))
                .expectEvents(
                        new RechargeCapReached(ANNS, LocalDate.of(2026, 11, 1), 3 * PRICE, CAP, "usd", justBefore));
        recharging().given(threeInNovember()).when(request(16, NEXT_MONTH)).expectEvents(started(16, NEXT_MONTH));
    }

    @Test
    void a_higher_cap_goes_on_at_once() {
        var raised = threeInNovember();
        raised.add(capReached());
        raised.add(enabled(THRESHOLD, CAP + PRICE));
        recharging().given(raised).when(request(18, SOON)).expectEvents(started(18, SOON));
    }

    @Test
    void what_was_declined_does_not_count_into_the_month() {
        var events = new ArrayList<AutoRechargeEvent>(List.of(saved(), enabled(THRESHOLD, PRICE)));
        events.add(started(4, NOW));
        events.add(declined(4, 1, HOUR_LATER));
        recharging().given(events).when(request(8, HOUR_LATER)).expectEvents(started(8, HOUR_LATER));
    }
}
