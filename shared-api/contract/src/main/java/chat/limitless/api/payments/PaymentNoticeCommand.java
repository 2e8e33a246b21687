package chat.limitless.api.payments;

import chat.limitless.api.Command;
import chat.limitless.api.accounts.UserId;
import java.time.Instant;

/// What people ask of something the payment provider told and that fits nothing here.
public sealed interface PaymentNoticeCommand extends Command {

    /// The notice.
    PaymentNoticeId noticeId();

    @Override
    default String targetId() {
        return noticeId().value();
    }

    /// Nothing is to be done about it. Refused: `credits.reason-invalid`.
    ///
    /// @param providerEventId the provider's name of the notice
    record SetNoticeAside(PaymentNoticeId noticeId, String providerEventId, String reason, UserId actor, Instant at)
            implements PaymentNoticeCommand {}

    /// It is to be tried again; one that was not set aside is not touched by this.
    record TakeNoticeUp(PaymentNoticeId noticeId, String providerEventId, UserId actor, Instant at)
            implements PaymentNoticeCommand {}
}
