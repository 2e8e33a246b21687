package chat.limitless.command.payments.recharge.process;

import chat.limitless.api.credits.CreditAccountId;
import java.util.OptionalLong;

/// What accounts have told, as the log says at the moment of asking.
interface AccountHistory {

    /// The number of the account's last event; empty when it has none.
    OptionalLong lastSequence(CreditAccountId accountId);

    /// Whether credits came after the event of that number.
    boolean hasGrantSince(CreditAccountId accountId, long sequence);
}
