package chat.limitless.api.credits;

import chat.limitless.api.DomainEvent;
import chat.limitless.api.EventName;
import chat.limitless.api.accounts.UserId;
import chat.limitless.api.conversation.ConversationId;
import chat.limitless.api.conversation.ReplyId;
import chat.limitless.api.payments.PurchaseId;
import java.time.Instant;
import java.time.LocalDate;
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

    /// The refunds and disputes of a purchase now take these levels from its lot. The movements that follow from it
    /// come
    /// as events of their own.
    ///
    /// @param causeId that of [ClaimCause]; known since revision 2
    @EventName(value = "credits.claim-set", revision = 2)
    record ClaimSet(
            CreditAccountId accountId,
            LotId lotId,
            PurchaseId purchaseId,
            long version,
            long revokedMicros,
            long frozenMicros,
            String cause,
            Instant setAt,
            @Nullable String causeId)
            implements CreditEvent {}

    /// A refund or a lost dispute took its part of a lot: `revokedMicros` left the account; `coveredMicros` had expired
    /// anyhow; `markedMicros` are pinned by holds and go when these end; `debtMicros` had been spent and are owed.
    @EventName("credits.revoked")
    record CreditsRevoked(
            CreditAccountId accountId,
            LotId lotId,
            long revokedMicros,
            long coveredMicros,
            long markedMicros,
            long debtMicros,
            Instant revokedAt)
            implements CreditEvent {}

    /// A refund failed or a dispute was won: what had been taken from a lot comes back, last things first.
    /// `forgivenMicros` of the debt are not owed any more, `unwrittenMicros` of what was written off neither;
    /// `returnedParts` go back to the lots that had paid the debt; `unmarkedMicros` stay with their holds;
    /// `uncoveredMicros` are only expired again; `restoredMicros` are in the account again.
    @EventName("credits.reinstated")
    record CreditsReinstated(
            CreditAccountId accountId,
            LotId lotId,
            long forgivenMicros,
            long unwrittenMicros,
            List<LotPart> returnedParts,
            long unmarkedMicros,
            long uncoveredMicros,
            long restoredMicros,
            Instant reinstatedAt)
            implements CreditEvent {}

    /// A hold ended that had pinned marked credits: what it gave back was revoked, what it spent is owed. Told apart
    /// for
    /// each claim that had marked them.
    ///
    /// @param claim the one that had; known since revision 2
    @EventName(value = "credits.mark-resolved", revision = 2)
    record MarkResolved(
            CreditAccountId accountId,
            LotId lotId,
            HoldId holdId,
            long revokedMicros,
            long debtMicros,
            Instant resolvedAt,
            @Nullable ClaimCause claim)
            implements CreditEvent {}

    /// Free credits of a lot cannot be spent while a dispute about their purchase is open.
    ///
    /// @param claim the one they are frozen for, which need not be the last; known since revision 2
    @EventName(value = "credits.frozen", revision = 2)
    record CreditsFrozen(
            CreditAccountId accountId,
            LotId lotId,
            long amountMicros,
            Instant frozenAt,
            @Nullable ClaimCause claim) implements CreditEvent {}

    /// Frozen credits of a lot are free again, or about to be revoked.
    @EventName("credits.unfrozen")
    record CreditsUnfrozen(CreditAccountId accountId, LotId lotId, long amountMicros, Instant unfrozenAt)
            implements CreditEvent {}

    /// Credits of a paid lot paid debt of the lots in `parts`; they left the account.
    @EventName("credits.debt-netted")
    record DebtNetted(
            CreditAccountId accountId, LotId payingLotId, long amountMicros, List<LotPart> parts, Instant nettedAt)
            implements CreditEvent {}

    /// Finance gave up the debt of a lot.
    ///
    /// @param proposedBy who asked for it first, where it took a second person; null where one was enough
    /// @param proposedAt when; known since revision 3
    @EventName(value = "credits.debt-written-off", revision = 3)
    record DebtWrittenOff(
            CreditAccountId accountId,
            LotId lotId,
            long amountMicros,
            String reason,
            UserId actor,
            Instant writtenOffAt,
            @Nullable UserId proposedBy,
            @Nullable Instant proposedAt)
            implements CreditEvent {}

    /// Somebody of finance asked to give up the debt of a lot, more than one person may give up alone. It happens when
    /// another person asks for the same; once the debt is another amount, the proposal is void.
    @EventName("credits.write-off-proposed")
    record WriteOffProposed(
            CreditAccountId accountId,
            LotId lotId,
            long amountMicros,
            String reason,
            UserId proposedBy,
            Instant proposedAt)
            implements CreditEvent {}

    /// A proposal to give up the debt of a lot was turned down; what is owed stays owed, and may be proposed anew.
    ///
    /// @param reason a short code
    @EventName("credits.write-off-rejected")
    record WriteOffRejected(
            CreditAccountId accountId,
            LotId lotId,
            long amountMicros,
            String reason,
            UserId proposedBy,
            Instant proposedAt,
            UserId rejectedBy,
            Instant rejectedAt)
            implements CreditEvent {}

    /// What was left of a lot at its end, or came back to it afterwards, left the account.
    @EventName("credits.lot-expired")
    record LotExpired(CreditAccountId accountId, LotId lotId, long amountMicros, Instant expiredAt)
            implements CreditEvent {}

    /// The owner can know: this much of a lot ends in so many days.
    @EventName("credits.lot-expiry-announced")
    record LotExpiryAnnounced(
            CreditAccountId accountId,
            LotId lotId,
            int daysBefore,
            long remainingMicros,
            Instant expiresAt,
            Instant announcedAt)
            implements CreditEvent {}

    /// The owner limited what can be spent, and said from which balance on to be warned; null means no limit.
    @EventName("credits.spending-limits-set")
    record SpendingLimitsSet(
            CreditAccountId accountId,
            @Nullable Long dayCapMicros,
            @Nullable Long monthCapMicros,
            @Nullable Long lowBalanceMicros,
            String timeZone,
            Instant setAt)
            implements CreditEvent {}

    /// So many percent (50, 75, 90 or 100) of the owner's cap are spent in the day or month `periodStart` begins.
    ///
    /// @param neededMicros what the shortest reply needed that did not fit the rest of the cap: for it, it is as
    ///     good as reached. Told once for itself; the warnings of what is spent, where this is null, still come
    @EventName(value = "credits.cap-warned", revision = 2)
    record CapWarned(
            CreditAccountId accountId,
            CapPeriod period,
            LocalDate periodStart,
            int percent,
            long spentMicros,
            long capMicros,
            Instant warnedAt,
            @Nullable Long neededMicros)
            implements CreditEvent {}

    /// What of the balance is not frozen fell below the owner's limit; told once until it is above it again.
    @EventName("credits.low-balance-warned")
    record LowBalanceWarned(CreditAccountId accountId, long balanceMicros, long lowBalanceMicros, Instant warnedAt)
            implements CreditEvent {}

    /// Below which balance recharging is due; null means never.
    @EventName("credits.recharge-threshold-set")
    record RechargeThresholdSet(
            CreditAccountId accountId, @Nullable Long thresholdMicros, Instant setAt) implements CreditEvent {}

    /// The balance is below the threshold of recharging. Told once until it is above again, and again when
    /// reminded.
    @EventName("credits.recharge-due")
    record RechargeDue(CreditAccountId accountId, long balanceMicros, long thresholdMicros, Instant dueAt)
            implements CreditEvent {}

    /// Somebody of finance or support proposed to add or take so many credits; a second person decides.
    @EventName("credits.adjustment-proposed")
    record AdjustmentProposed(
            CreditAccountId accountId,
            AdjustmentId adjustmentId,
            long amountMicros,
            String reason,
            Instant expiresAt,
            UserId proposedBy,
            Instant proposedAt)
            implements CreditEvent {}

    /// Credits were added or taken by hand. Added ones come as the promotional lot `lotId`; taken ones left `parts`.
    @EventName("credits.adjusted")
    record CreditsAdjusted(
            CreditAccountId accountId,
            AdjustmentId adjustmentId,
            long amountMicros,
            @Nullable LotId lotId,
            List<LotPart> parts,
            String reason,
            UserId proposedBy,
            @Nullable UserId approvedBy,
            Instant adjustedAt)
            implements CreditEvent {}

    /// A proposed adjustment will not happen.
    ///
    /// @param proposedBy whose proposal it was; known since revision 2, as is the amount
    @EventName(value = "credits.adjustment-rejected", revision = 2)
    record AdjustmentRejected(
            CreditAccountId accountId,
            AdjustmentId adjustmentId,
            UserId rejectedBy,
            Instant rejectedAt,
            @Nullable UserId proposedBy,
            @Nullable Long amountMicros)
            implements CreditEvent {}
}
