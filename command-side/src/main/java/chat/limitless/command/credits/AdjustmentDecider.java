package chat.limitless.command.credits;

import chat.limitless.api.RefusalCode;
import chat.limitless.api.Refused;
import chat.limitless.api.accounts.UserId;
import chat.limitless.api.credits.AdjustmentId;
import chat.limitless.api.credits.CreditAccountId;
import chat.limitless.api.credits.CreditCommand.AdjustCredits;
import chat.limitless.api.credits.CreditCommand.ApproveAdjustment;
import chat.limitless.api.credits.CreditCommand.RejectAdjustment;
import chat.limitless.api.credits.CreditEvent;
import chat.limitless.api.credits.CreditEvent.AdjustmentProposed;
import chat.limitless.api.credits.CreditEvent.AdjustmentRejected;
import chat.limitless.api.credits.CreditEvent.CreditsAdjusted;
import chat.limitless.api.credits.CreditEvent.LotGranted;
import chat.limitless.api.credits.LotKind;
import chat.limitless.api.credits.LotPart;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Changes by hand. Above a limit it takes two: one proposes, another approves; neither is the owner. The limit is for
/// all that the account got and lost so within a time, or it could be had in small parts.
final class AdjustmentDecider {

    /// A billion credits, up or down.
    private static final long HIGHEST_MICROS = 1_000_000_000_000_000L;

    /// Burns like other credits that were given.
    private static final int PRIORITY = 10;

    private AdjustmentDecider() {}

    static List<CreditEvent> decide(CreditState state, AdjustCredits command) {
        requireOpened(state);
        Reasons.require(command.reason());
        var known = state.adjustment(command.adjustmentId());
        if (known != null && known.amountMicros() == command.amountMicros()) {
            return List.of();
        }
        if (known != null || state.lot(command.adjustmentId().lotId()) != null) {
            throw new Refused(
                    RefusalCode.CREDITS_ADJUSTMENT_DIFFERS,
                    Map.of("adjustmentId", command.adjustmentId().value()));
        }
        OwnAccount.refuse(command.accountId(), command.actor());
        requireAmount(state, command);
        if (state.byHand().allows(Math.abs(command.amountMicros()), command.alone(), command.at())) {
            return adjust(state, command.accountId(), Adjustment.proposedBy(command), null, command.at());
        }
        return List.of(new AdjustmentProposed(
                command.accountId(),
                command.adjustmentId(),
                command.amountMicros(),
                command.reason(),
                command.expiresAt(),
                command.actor(),
                command.at()));
    }

    static List<CreditEvent> decide(CreditState state, ApproveAdjustment command) {
        var proposal = requireProposal(state, command.adjustmentId());
        if (proposal.status() == Adjustment.Status.DONE) {
            return List.of();
        }
        if (proposal.status() == Adjustment.Status.REJECTED || !command.at().isBefore(proposal.expiresAt())) {
            throw unknown();
        }
        OwnAccount.refuse(command.accountId(), command.actor());
        if (proposal.proposedBy().equals(command.actor())) {
            throw new Refused(RefusalCode.CREDITS_ADJUSTMENT_OWN);
        }
        return adjust(state, command.accountId(), proposal, command.actor(), command.at());
    }

    static List<CreditEvent> decide(CreditState state, RejectAdjustment command) {
        var proposal = requireProposal(state, command.adjustmentId());
        OwnAccount.refuse(command.accountId(), command.actor());
        return switch (proposal.status()) {
            case PROPOSED ->
                List.of(new AdjustmentRejected(
                        command.accountId(),
                        command.adjustmentId(),
                        command.actor(),
                        command.at(),
                        proposal.proposedBy(),
                        proposal.amountMicros()));
            case REJECTED -> List.of();
            case DONE -> throw unknown();
        };
    }

    private static List<CreditEvent> adjust(
            CreditState state,
            CreditAccountId accountId,
            Adjustment adjustment,
            @Nullable UserId approvedBy,
            Instant at) {
        var course = new Course(state, accountId, at);
        if (adjustment.amountMicros() > 0) {
            course.add(adjusted(accountId, adjustment, List.of(), approvedBy, at));
            course.add(new LotGranted(
                    accountId,
                    adjustment.adjustmentId().lotId(),
                    LotKind.PROMOTIONAL,
                    adjustment.amountMicros(),
                    0,
                    null,
                    null,
                    PRIORITY,
                    adjustment.expiresAt(),
                    "adjustment",
                    at));
            return course.finish();
        }
        long taken = -adjustment.amountMicros();
        long available = state.availableMicros(at);
        if (available < taken) {
            throw new Refused(
                    RefusalCode.CREDITS_INSUFFICIENT, Map.of("availableMicros", available, "neededMicros", taken));
        }
        course.add(adjusted(accountId, adjustment, state.freeParts(taken, at), approvedBy, at));
        return course.finish();
    }

    private static CreditsAdjusted adjusted(
            CreditAccountId accountId,
            Adjustment adjustment,
            List<LotPart> parts,
            @Nullable UserId approvedBy,
            Instant at) {
        return new CreditsAdjusted(
                accountId,
                adjustment.adjustmentId(),
                adjustment.amountMicros(),
                adjustment.amountMicros() > 0 ? adjustment.adjustmentId().lotId() : null,
                parts,
                adjustment.reason(),
                adjustment.proposedBy(),
                approvedBy,
                at);
    }

    private static void requireOpened(CreditState state) {
        if (!state.opened()) {
            throw new Refused(RefusalCode.CREDITS_NO_ACCOUNT);
        }
    }

    private static void requireAmount(CreditState state, AdjustCredits command) {
        long amount = command.amountMicros();
        boolean valid = amount != 0
                && amount >= -HIGHEST_MICROS
                && amount <= Math.min(HIGHEST_MICROS, Long.MAX_VALUE - state.balanceMicros())
                && command.expiresAt().isAfter(command.at());
        if (!valid) {
            throw new Refused(RefusalCode.CREDITS_AMOUNT_INVALID, Map.of("amountMicros", amount));
        }
    }

    private static Adjustment requireProposal(CreditState state, AdjustmentId adjustmentId) {
        var proposal = state.adjustment(adjustmentId);
        if (proposal == null) {
            throw unknown();
        }
        return proposal;
    }

    private static Refused unknown() {
        return new Refused(RefusalCode.CREDITS_ADJUSTMENT_UNKNOWN);
    }
}
