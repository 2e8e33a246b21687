package chat.limitless.command.payments.port;

/// Reads what a payment provider sends us.
public interface PaymentNotices {

    /// The notice, when it is signed by the provider and fresh. Throws [NoticeRejected] for whatever else.
    Notice verify(byte[] body, String signature);

    /// What a notice says. Asks the provider again when the notice was written in another version of its language.
    PaymentNews read(String body);
}
