package chat.limitless.command.external.smtp;

import chat.limitless.command.mail.port.MailFailure;
import chat.limitless.command.mail.port.MailRefused;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/// What a failed conversation with a mail server comes to, without the server's words: they quote the address.
///
/// @param reason in our words, with the code of the answer where there was one
/// @param forGood whether the address will never be taken; everything else, a wrong password too, may be mended
record SmtpAnswer(String reason, boolean forGood) {

    private static final int PERMANENT = 500;

    static SmtpAnswer of(MessagingException failure) {
        for (Exception at = failure; at != null; at = next(at)) {
            if (at instanceof SMTPAddressFailedException address) {
                return new SmtpAnswer(
                        "the mail server refused the address: " + address.getReturnCode(),
                        address.getReturnCode() >= PERMANENT);
            }
        }
        return new SmtpAnswer(reason(failure), false);
    }

    private static String reason(MessagingException failure) {
        return switch (failure) {
            case AuthenticationFailedException _ -> "the mail server refused the password";
            case SMTPSendFailedException send -> "the mail server refused the message: " + send.getReturnCode();
            case SMTPSenderFailedException sender -> "the mail server refused the sender: " + sender.getReturnCode();
            default -> {
                var cause = next(failure);
                yield "the mail server could not be reached: "
                        + (cause == null ? failure : cause).getClass().getSimpleName();
            }
        };
    }

    private static @Nullable Exception next(Exception failure) {
        return failure instanceof MessagingException messaging
                ? messaging.getNextException()
                : failure.getCause() instanceof Exception cause ? cause : null;
    }

    RuntimeException asException() {
        return forGood ? new MailRefused(reason) : new MailFailure(reason);
    }
}
