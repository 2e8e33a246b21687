package chat.limitless.api.payments;

import chat.limitless.api.DomainEvent;
import chat.limitless.api.EventName;
import chat.limitless.api.accounts.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What people decide about something the payment provider told and that fits nothing here. What the notice says stays
/// in the inbox: it names payers.
public sealed interface PaymentNoticeEvent extends DomainEvent {

    /// The notice.
    PaymentNoticeId noticeId();

    @Override
    default String streamId() {
        return noticeId().value();
    }

    @Override
    default @Nullable UserId subjectId() {
        return null;
    }

    /// A person has looked at a notice that fits nothing: it waits for nobody any more, and raises no alarm. Ends when
    /// it is taken up again.
    ///
    /// @param providerEventId the provider's name of the notice
    /// @param reason why nothing is to be done, a short code
    @EventName("payments.notice-set-aside")
    record NoticeSetAside(
            PaymentNoticeId noticeId, String providerEventId, String reason, UserId actor, Instant setAsideAt)
            implements PaymentNoticeEvent {}

    /// A person wants a notice tried again that was set aside.
    @EventName("payments.notice-taken-up")
    record NoticeTakenUp(PaymentNoticeId noticeId, String providerEventId, UserId actor, Instant takenUpAt)
            implements PaymentNoticeEvent {}
}
