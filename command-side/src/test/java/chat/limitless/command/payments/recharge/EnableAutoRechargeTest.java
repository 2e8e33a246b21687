package chat.limitless.command.payments.recharge;

import static chat.limitless.api.RefusalCode.RECHARGE_CONSENT_OUTDATED;
import static chat.limitless.api.RefusalCode.RECHARGE_NO_METHOD;
import static chat.limitless.api.RefusalCode.RECHARGE_TERMS_INVALID;
import static chat.limitless.command.payments.recharge.RechargeStories.ANNS;
import static chat.limitless.command.payments.recharge.RechargeStories.CAP;
import static chat.limitless.command.payments.recharge.RechargeStories.CREDITS;
import static chat.limitless.command.payments.recharge.RechargeStories.NOW;
import static chat.limitless.command.payments.recharge.RechargeStories.PRICE;
import static chat.limitless.command.payments.recharge.RechargeStories.THRESHOLD;
import static chat.limitless.command.payments.recharge.RechargeStories.disable;
import static chat.limitless.command.payments.recharge.RechargeStories.disabled;
import static chat.limitless.command.payments.recharge.RechargeStories.enable;
import static chat.limitless.command.payments.recharge.RechargeStories.enabled;
import static chat.limitless.command.payments.recharge.RechargeStories.recharging;
import static chat.limitless.command.payments.recharge.RechargeStories.removed;
import static chat.limitless.command.payments.recharge.RechargeStories.saved;
import static chat.limitless.command.testing.Decisions.refused;

import chat.limitless.api.recharge.AutoRechargeCommand.EnableAutoRecharge;
import chat.limitless.api.recharge.RechargeConsent;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Agreeing, agreeing to something else, and ending it.
@Tag("fast")
class EnableAutoRechargeTest {

    @Test
    void is_agreed_to_with_a_saved_card() {
        recharging().given(saved()).when(enable()).expectEvents(enabled());
    }

    @Test
    void is_refused_without_a_card() {
        recharging().givenNoPriorActivity().when(enable()).expectException(refused(RECHARGE_NO_METHOD));
        recharging().given(saved(), removed("by-user")).when(enable()).expectException(refused(RECHARGE_NO_METHOD));
    }

    @Test
    void is_refused_when_other_words_were_shown_than_those_of_today() {
        var old = new EnableAutoRecharge(ANNS, "2020-01", THRESHOLD, "starter", CREDITS, PRICE, "usd", CAP, NOW);
        recharging()
                .given(saved())
                .when(old)
                .expectException(refused(RECHARGE_CONSENT_OUTDATED, Map.of("consentVersion", RechargeConsent.VERSION)));
    }

    @Test
    void a_threshold_must_be_above_zero_and_within_the_reach_of_the_pack() {
        var wrong = refused(RECHARGE_TERMS_INVALID, Map.of("field", "thresholdMicros"));
        recharging().given(saved()).when(enable(0, CAP)).expectException(wrong);
        recharging().given(saved()).when(enable(CREDITS + 1, CAP)).expectException(wrong);
        recharging().given(saved()).when(enable(CREDITS, CAP)).expectEvents(enabled(CREDITS, CAP));
    }

    @Test
    void a_cap_must_afford_the_pack_once() {
        recharging()
                .given(saved())
                .when(enable(THRESHOLD, PRICE - 1))
                .expectException(refused(RECHARGE_TERMS_INVALID, Map.of("field", "monthlyCapMinor")));
        recharging().given(saved()).when(enable(THRESHOLD, PRICE)).expectEvents(enabled(THRESHOLD, PRICE));
    }

    @Test
    void the_same_again_changes_nothing_and_other_terms_take_their_place() {
        recharging().given(saved(), enabled()).when(enable()).expectNoEvents();
        recharging()
                .given(saved(), enabled())
                .when(enable(THRESHOLD, 2 * CAP))
                .expectEvents(enabled(THRESHOLD, 2 * CAP));
    }

    @Test
    void is_ended_once_and_can_be_agreed_to_again() {
        recharging().given(saved(), enabled()).when(disable()).expectEvents(disabled("by-user"));
        recharging()
                .given(saved(), enabled(), disabled("by-user"))
                .when(disable())
                .expectNoEvents();
        recharging().givenNoPriorActivity().when(disable()).expectNoEvents();
        recharging()
                .given(saved(), enabled(), disabled("by-user"))
                .when(enable())
                .expectEvents(enabled());
    }
}
