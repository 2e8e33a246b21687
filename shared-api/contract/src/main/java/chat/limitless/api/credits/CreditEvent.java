package chat.limitless.api.credits;

import chat.limitless.api.DomainEvent;
import chat.limitless.api.EventName;
import chat.limitless.api.accounts.UserId;
import chat.limitless.api.conversation.ConversationId;
import chat.limitless.api.conversation.ReplyId;
import chat.limitless.api.payments.PurchaseId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything that can happen to one credit account. Amounts are micro-credits (10^-6 credit). No personal text.
public sealed interface CreditEvent extends DomainEvent {

    /// The account.
    CreditAccountId accountId();

    @Override
    default String streamId() {
        return accountId().value();
    }

    @Override
    default UserId subjectId() {
        return accountId().userId();
    }

    /// The account exists from now on, empty.
    @EventName("credits.account-opened")
    record CreditAccountOpened(CreditAccountId accountId, Instant openedAt) implements CreditEvent {}

    /// Credits were added as one lot, exactly once per lot id.
    /// Paid lots carry what was paid for them (their cost basis); promotional lots cost nothing.
    @EventName("credits.lot-granted")
    record LotGranted(
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
            Instant grantedAt)
            implements CreditEvent {}

    /// Credits were set aside for a reply about to be generated, from these lots.
    /// Ends in exactly one [HoldSettled], [HoldReleased] or [HoldExpired].
    @EventName("credits.held")
    record CreditsHeld(
            CreditAccountId accountId,
            HoldId holdId,
            long amountMicros,
            List<LotPart> parts,
            ReplyId replyId,
            ConversationId conversationId,
            Instant heldAt)
            implements CreditEvent {}

    /// A hold ended with a charge: what was spent left the account, the rest of the hold is available again.
    /// `overrunMicros` is what the provider billed beyond the hold; the house bears it.
    /// `late` marks a settlement after the hold had expired: it took what was available, at most the hold.
    @EventName("credits.hold-settled")
    record HoldSettled(
            CreditAccountId accountId,
            HoldId holdId,
            long spentMicros,
            long releasedMicros,
            long overrunMicros,
            List<LotPart> spentParts,
            boolean late,
            Receipt receipt,
            Instant settledAt)
            implements CreditEvent {}

    /// A hold ended without a charge; all of it is available again.
    @EventName("credits.hold-released")
    record HoldReleased(CreditAccountId accountId, HoldId holdId, long amountMicros, String reason, Instant releasedAt)
            implements CreditEvent {}

    /// A hold ended because the instance that made it is gone and nobody settled it; all of it is available again.
    @EventName("credits.hold-expired")
    record HoldExpired(CreditAccountId accountId, HoldId holdId, long amountMicros, Instant expiredAt)
            implements CreditEvent {}
}
