package chat.limitless.command.payments;

import static chat.limitless.api.RefusalCode.CREDITS_REASON_INVALID;
import static chat.limitless.command.payments.PurchaseStories.NOW;
import static chat.limitless.command.payments.ReversalStories.FIN;
import static chat.limitless.command.testing.Decisions.refused;

import chat.limitless.api.accounts.UserId;
import chat.limitless.api.payments.PaymentNoticeCommand.SetNoticeAside;
import chat.limitless.api.payments.PaymentNoticeCommand.TakeNoticeUp;
import chat.limitless.api.payments.PaymentNoticeEvent.NoticeSetAside;
import chat.limitless.api.payments.PaymentNoticeEvent.NoticeTakenUp;
import chat.limitless.api.payments.PaymentNoticeId;
import chat.limitless.command.testing.Decisions;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A person sets aside what fits nothing, and takes it up again.
@Tag("fast")
class SetNoticeAsideTest {

    private static final PaymentNoticeId NOTICE = new PaymentNoticeId("ntc_one");
    private static final UserId OTHER = new UserId("usr_other");

    private static AggregateTestFixture<PaymentNotice> notice() {
        return Decisions.of(PaymentNotice.class);
    }

    private static SetNoticeAside setAside(String reason, UserId actor) {
        return new SetNoticeAside(NOTICE, "evt_one", reason, actor, NOW);
    }

    static NoticeSetAside wasSetAside(String reason, UserId actor) {
        return new NoticeSetAside(NOTICE, "evt_one", reason, actor, NOW);
    }

    private static TakeNoticeUp takeUp(UserId actor) {
        return new TakeNoticeUp(NOTICE, "evt_one", actor, NOW);
    }

    static NoticeTakenUp wasTakenUp(UserId actor) {
        return new NoticeTakenUp(NOTICE, "evt_one", actor, NOW);
    }

    @Test
    void tells_who_set_it_aside_and_why() {
        notice().givenNoPriorActivity()
                .when(setAside("another-product", FIN))
                .expectEvents(wasSetAside("another-product", FIN));
    }

    @Test
    void what_is_set_aside_stays_as_it_was_whoever_asks_again() {
        for (var actor : new UserId[] {FIN, OTHER}) {
            notice().given(wasSetAside("another-product", FIN))
                    .when(setAside("No code", actor))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }
    }

    @Test
    void is_taken_up_again_once() {
        notice().given(wasSetAside("another-product", FIN)).when(takeUp(OTHER)).expectEvents(wasTakenUp(OTHER));
        notice().given(wasSetAside("another-product", FIN), wasTakenUp(OTHER))
                .when(takeUp(OTHER))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void what_was_taken_up_can_be_set_aside_anew() {
        notice().given(wasSetAside("another-product", FIN), wasTakenUp(OTHER))
                .when(setAside("looked-at", OTHER))
                .expectEvents(wasSetAside("looked-at", OTHER));
    }

    @Test
    void one_that_was_never_set_aside_is_tried_again_without_a_word() {
        notice().givenNoPriorActivity()
                .when(takeUp(FIN))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "Another", "it is not ours"})
    void a_reason_is_a_short_code(String reason) {
        notice().givenNoPriorActivity().when(setAside(reason, FIN)).expectException(refused(CREDITS_REASON_INVALID));
    }
}
