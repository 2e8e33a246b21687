package chat.limitless.api.credits;

import chat.limitless.api.Command;
import chat.limitless.api.conversation.ConversationId;
import chat.limitless.api.conversation.ReplyId;
import chat.limitless.api.payments.PurchaseId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What can be asked of a credit account. Every one is safe to repeat.
public sealed interface CreditCommand extends Command {

    /// The account.
    CreditAccountId accountId();

    @Override
    default String targetId() {
        return accountId().value();
    }

    /// Opens the account; a second time changes nothing.
    record OpenCreditAccount(CreditAccountId accountId, Instant at) implements CreditCommand {}

    /// Adds a lot once per lot id; opens the account when it does not exist yet.
    record GrantLot(
            CreditAccountId accountId,
            LotId lotId,
            LotKind kind,
            long amountMicros,
            long paidMinor,
            @Nullable String currency,
            @Nullable PurchaseId purchaseId,
            int priority,
            Instant expiresAt,
            String reason,
            Instant at)
            implements CreditCommand {}

    /// Sets credits aside for a reply. Refused: `credits.insufficient`, `credits.hold-too-old`, and
    /// `credits.hold-ended`
    /// once the hold under this id has its end: whoever asks again must not start anything for it.
    record HoldCredits(
            CreditAccountId accountId,
            HoldId holdId,
            long amountMicros,
            ReplyId replyId,
            ConversationId conversationId,
            Instant at)
            implements CreditCommand {}

    /// Ends a hold with a charge of `chargeMicros` (what the provider billed, in credits); never more than the hold.
    /// After an expiry it takes what is available, at most the hold, and says so.
    record SettleHold(CreditAccountId accountId, HoldId holdId, long chargeMicros, Receipt receipt, Instant at)
            implements CreditCommand {}

    /// Ends a hold without a charge.
    record ReleaseHold(CreditAccountId accountId, HoldId holdId, String reason, Instant at) implements CreditCommand {}

    /// Ends a hold whose reply nobody generates any more.
    record ExpireHold(CreditAccountId accountId, HoldId holdId, Instant at) implements CreditCommand {}
}
