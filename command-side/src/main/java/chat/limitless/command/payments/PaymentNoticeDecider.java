package chat.limitless.command.payments;

import chat.limitless.api.payments.PaymentNoticeCommand.SetNoticeAside;
import chat.limitless.api.payments.PaymentNoticeCommand.TakeNoticeUp;
import chat.limitless.api.payments.PaymentNoticeEvent.NoticeSetAside;
import chat.limitless.api.payments.PaymentNoticeEvent.NoticeTakenUp;
import java.util.List;

/// When a notice is set aside, and when it is taken up again: who, when and why is told once.
final class PaymentNoticeDecider {

    private PaymentNoticeDecider() {}

    static List<NoticeSetAside> decide(PaymentNoticeState state, SetNoticeAside command) {
        if (state.setAside()) {
            return List.of();
        }
        PurchaseDecider.requireReason(command.reason());
        return List.of(new NoticeSetAside(
                command.noticeId(), command.providerEventId(), command.reason(), command.actor(), command.at()));
    }

    static List<NoticeTakenUp> decide(PaymentNoticeState state, TakeNoticeUp command) {
        return state.setAside()
                ? List.of(
                        new NoticeTakenUp(command.noticeId(), command.providerEventId(), command.actor(), command.at()))
                : List.of();
    }
}
