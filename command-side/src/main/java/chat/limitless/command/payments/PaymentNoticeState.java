package chat.limitless.command.payments;

import chat.limitless.api.payments.PaymentNoticeEvent;
import chat.limitless.api.payments.PaymentNoticeEvent.NoticeSetAside;
import chat.limitless.api.payments.PaymentNoticeEvent.NoticeTakenUp;

/// Whether a person has set the notice aside.
record PaymentNoticeState(boolean setAside) {

    static final PaymentNoticeState NONE = new PaymentNoticeState(false);

    PaymentNoticeState evolve(PaymentNoticeEvent event) {
        return switch (event) {
            case NoticeSetAside _ -> new PaymentNoticeState(true);
            case NoticeTakenUp _ -> NONE;
        };
    }
}
