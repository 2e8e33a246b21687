package chat.limitless.command.credits.process;

import chat.limitless.api.credits.AllowanceId;
import chat.limitless.api.credits.CreditAccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a task about an allowance is about.
///
/// @param change its name among the changes of the account
/// @param usedAt which use of that name is given back; null means every one
record AllowanceReturn(
        AllowanceId allowanceId,
        CreditAccountId accountId,
        String change,
        long micros,
        @Nullable Instant usedAt) {

    private static final String SEPARATOR = "/";
    private static final String EVERY = "every";

    /// How it stands in the payload of a task.
    String encoded() {
        return String.join(
                SEPARATOR,
                allowanceId.value(),
                accountId.value(),
                change,
                Long.toString(micros),
                usedAt == null ? EVERY : usedAt.toString());
    }

    static AllowanceReturn decode(String payload) {
        var parts = payload.split(SEPARATOR, -1);
        return new AllowanceReturn(
                new AllowanceId(parts[0]),
                new CreditAccountId(parts[1]),
                parts[2],
                Long.parseLong(parts[3]),
                parts[4].equals(EVERY) ? null : Instant.parse(parts[4]));
    }
}
