package chat.limitless.command.credits;

import chat.limitless.api.RefusalCode;
import chat.limitless.api.Refused;
import java.util.regex.Pattern;

/// Why somebody changed an account by hand: a short code, so that no personal text gets into the books.
final class Reasons {

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{1,39}");

    private Reasons() {}

    static void require(String reason) {
        if (!CODE.matcher(reason).matches()) {
            throw new Refused(RefusalCode.CREDITS_REASON_INVALID);
        }
    }
}
