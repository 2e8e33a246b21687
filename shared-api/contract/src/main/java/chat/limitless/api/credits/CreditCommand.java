package chat.limitless.api.credits;

import chat.limitless.api.Command;
import chat.limitless.api.accounts.UserId;
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

    /// Sets credits aside for a reply. Refused: `credits.insufficient`, `credits.cap-reached`,
    /// `credits.hold-too-old`, and `credits.hold-ended` once the hold under this id has its end: whoever asks again
    /// must not start anything for it.
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

    /// What the refunds and disputes of a purchase take from its lot, as levels: `revokedMicros` for good,
    /// `frozenMicros` until they are decided. The account moves to them; a version not above the last one changes
    /// nothing, so that order and repetition do not matter. `causeId` is that of [ClaimCause]. Refused:
    /// `credits.lot-unknown`.
    record ApplyClaim(
            CreditAccountId accountId,
            LotId lotId,
            PurchaseId purchaseId,
            long version,
            long revokedMicros,
            long frozenMicros,
            String cause,
            @Nullable String causeId,
            Instant at)
            implements CreditCommand {}

    /// Takes what is left of the lots that are past their end, but nothing a hold has pinned or a dispute has frozen.
    record ExpireLots(CreditAccountId accountId, Instant at) implements CreditCommand {}

    /// Says that a lot is about to end, once for each number of days; nothing when nothing is left of it.
    record AnnounceExpiry(CreditAccountId accountId, LotId lotId, int daysBefore, Instant at)
            implements CreditCommand {}

    /// Gives up the debt of one lot, all of it. `owedMicros` is what the person who decides has seen. Beyond `alone` it
    /// is proposed; what somebody has proposed happens when a second person asks for the same. Refused:
    /// `credits.debt-differs` when it is another amount by now, `credits.lot-unknown`, `finance.own-account`.
    record WriteOffDebt(
            CreditAccountId accountId,
            LotId lotId,
            long owedMicros,
            String reason,
            AloneLimit alone,
            UserId actor,
            Instant at)
            implements CreditCommand {}

    /// Turns down what was proposed about the debt of a lot, `owedMicros` as the person who decides has seen it;
    /// whoever
    /// proposed it may do so too. Refused: `credits.write-off-unknown`, `credits.lot-unknown`,
    /// `credits.reason-invalid`, `finance.own-account`.
    record RejectWriteOff(
            CreditAccountId accountId, LotId lotId, long owedMicros, String reason, UserId actor, Instant at)
            implements CreditCommand {}

    /// Sets the owner's own limits; null means none. Periods are calendar days and months in `timeZone`.
    /// Refused: `credits.limits-invalid`.
    record SetSpendingLimits(
            CreditAccountId accountId,
            @Nullable Long dayCapMicros,
            @Nullable Long monthCapMicros,
            @Nullable Long lowBalanceMicros,
            String timeZone,
            Instant at)
            implements CreditCommand {}

    /// Tells the owner, once in the period of a cap, that what it leaves does not fit a reply that needs `neededMicros`
    /// at least; nothing when it does, or when the cap is spent.
    record TellCapReached(CreditAccountId accountId, long neededMicros, Instant at) implements CreditCommand {}

    /// Sets the balance below which recharging is due; null means never. Tells at once when it already is, also when
    /// the same is set again: whoever sets it is ready now.
    record SetRechargeThreshold(
            CreditAccountId accountId, @Nullable Long thresholdMicros, Instant at) implements CreditCommand {}

    /// Tells once more that recharging is due, if it is: what was told before may have come at a bad moment.
    record RemindOfRecharge(CreditAccountId accountId, Instant at) implements CreditCommand {}

    /// Adds (`amountMicros` above zero) or takes credits by hand. Within `alone`, whatever the sign, it happens now;
    /// beyond, a second person has to approve it. Refused: `credits.amount-invalid`, `credits.insufficient`,
    /// `credits.adjustment-differs`, `finance.own-account`.
    record AdjustCredits(
            CreditAccountId accountId,
            AdjustmentId adjustmentId,
            long amountMicros,
            String reason,
            AloneLimit alone,
            Instant expiresAt,
            UserId actor,
            Instant at)
            implements CreditCommand {}

    /// Approves a proposed adjustment. Refused: `credits.adjustment-unknown`, `credits.adjustment-own`,
    /// `finance.own-account`, `credits.insufficient`.
    record ApproveAdjustment(CreditAccountId accountId, AdjustmentId adjustmentId, UserId actor, Instant at)
            implements CreditCommand {}

    /// Rejects a proposed adjustment; whoever proposed it may do so too. Refused: `credits.adjustment-unknown`,
    /// `finance.own-account`.
    record RejectAdjustment(CreditAccountId accountId, AdjustmentId adjustmentId, UserId actor, Instant at)
            implements CreditCommand {}
}
