package chat.limitless.command.payments.recharge;

import static chat.limitless.command.payments.recharge.RechargeStories.ANNS;
import static chat.limitless.command.payments.recharge.RechargeStories.CARD;
import static chat.limitless.command.payments.recharge.RechargeStories.NOW;
import static chat.limitless.command.payments.recharge.RechargeStories.customerMade;
import static chat.limitless.command.payments.recharge.RechargeStories.disabled;
import static chat.limitless.command.payments.recharge.RechargeStories.enabled;
import static chat.limitless.command.payments.recharge.RechargeStories.needsAuthentication;
import static chat.limitless.command.payments.recharge.RechargeStories.recharging;
import static chat.limitless.command.payments.recharge.RechargeStories.removed;
import static chat.limitless.command.payments.recharge.RechargeStories.request;
import static chat.limitless.command.payments.recharge.RechargeStories.save;
import static chat.limitless.command.payments.recharge.RechargeStories.saved;
import static chat.limitless.command.payments.recharge.RechargeStories.started;
import static chat.limitless.command.payments.recharge.RechargeStories.text;

import chat.limitless.api.recharge.AutoRechargeCommand.RecordCustomer;
import chat.limitless.api.recharge.AutoRechargeCommand.RecordMethodDetached;
import chat.limitless.api.recharge.AutoRechargeCommand.RemovePaymentMethod;
import chat.limitless.api.recharge.SavedMethodId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The saved card: one at a time, and nothing without it.
@Tag("fast")
class SaveMethodTest {

    @Test
    void the_first_customer_made_stands() {
        recharging()
                .givenNoPriorActivity()
                .when(new RecordCustomer(ANNS, text("cus_ann"), NOW))
                .expectEvents(customerMade());
        recharging()
                .given(customerMade())
                .when(new RecordCustomer(ANNS, text("cus_other"), NOW))
                .expectNoEvents();
    }

    @Test
    void a_card_is_saved() {
        recharging().givenNoPriorActivity().when(save("seti_first", "first")).expectEvents(saved());
    }

    @Test
    void what_is_told_again_changes_nothing_even_after_the_card_was_removed() {
        recharging().given(saved()).when(save("seti_first", "first")).expectNoEvents();
        recharging()
                .given(saved(), removed("by-user"))
                .when(save("seti_first", "first"))
                .expectNoEvents();
    }

    @Test
    void another_card_takes_the_place_of_the_first_and_recharging_goes_on_with_it() {
        recharging()
                .given(saved(), enabled())
                .when(save("seti_second", "second"))
                .expectEvents(removed("replaced"), saved("seti_second", "second"));
    }

    @Test
    void the_same_card_saved_once_more_ends_the_wait_for_the_user() {
        recharging()
                .given(saved(), enabled(), started(4, NOW), needsAuthentication(4))
                .when(save("pay_onsession", "first"))
                .expectEvents(saved("pay_onsession", "first"));
        recharging()
                .given(saved(), enabled(), started(4, NOW), needsAuthentication(4), saved("pay_onsession", "first"))
                .when(request(8, NOW))
                .expectEvents(started(8, NOW));
    }

    @Test
    void a_removed_card_switches_recharging_off() {
        recharging()
                .given(saved(), enabled())
                .when(new RemovePaymentMethod(ANNS, "by-user", NOW))
                .expectEvents(removed("by-user"), disabled("method-removed"));
        recharging()
                .given(saved())
                .when(new RemovePaymentMethod(ANNS, "by-user", NOW))
                .expectEvents(removed("by-user"));
        recharging()
                .given(saved(), removed("by-user"))
                .when(new RemovePaymentMethod(ANNS, "by-user", NOW))
                .expectNoEvents();
    }

    @Test
    void whose_account_is_closed_keeps_no_card_whether_there_was_one_or_not() {
        recharging()
                .given(saved(), enabled())
                .when(new RemovePaymentMethod(ANNS, "account-closed", NOW))
                .expectEvents(removed("account-closed"), disabled("method-removed"));
        recharging()
                .given()
                .when(new RemovePaymentMethod(ANNS, "account-closed", NOW))
                .expectNoEvents();
    }

    @Test
    void a_card_that_is_gone_at_the_provider_is_gone_here() {
        recharging()
                .given(saved(), enabled())
                .when(new RecordMethodDetached(ANNS, CARD, NOW))
                .expectEvents(removed("detached"), disabled("method-removed"));
    }

    @Test
    void that_a_card_of_earlier_is_gone_changes_nothing() {
        recharging()
                .given(saved(), enabled())
                .when(new RecordMethodDetached(ANNS, new SavedMethodId("pmt_earlier"), NOW))
                .expectNoEvents();
        recharging()
                .given(saved(), removed("by-user"))
                .when(new RecordMethodDetached(ANNS, CARD, NOW))
                .expectNoEvents();
    }
}
