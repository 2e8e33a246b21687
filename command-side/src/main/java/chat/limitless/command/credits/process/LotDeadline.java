package chat.limitless.command.credits.process;

import chat.limitless.api.credits.CreditAccountId;
import chat.limitless.api.credits.LotId;

/// What a task about a lot is about.
///
/// @param daysBefore its end; 0 at the end itself
record LotDeadline(CreditAccountId accountId, LotId lotId, int daysBefore) {

    private static final String SEPARATOR = "/";

    /// How it stands in the payload of a task.
    String encoded() {
        return String.join(SEPARATOR, accountId.value(), lotId.value(), Integer.toString(daysBefore));
    }

    static LotDeadline decode(String payload) {
        var parts = payload.split(SEPARATOR, -1);
        return new LotDeadline(new CreditAccountId(parts[0]), new LotId(parts[1]), Integer.parseInt(parts[2]));
    }
}
