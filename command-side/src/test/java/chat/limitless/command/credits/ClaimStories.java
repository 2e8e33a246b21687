package chat.limitless.command.credits;

import static chat.limitless.command.credits.CreditStories.ANN;
import static chat.limitless.command.credits.CreditStories.NOW;
import static chat.limitless.command.credits.CreditStories.hold;
import static chat.limitless.command.credits.CreditStories.lot;

import chat.limitless.api.accounts.UserId;
import chat.limitless.api.credits.ClaimCause;
import chat.limitless.api.credits.CreditCommand.ApplyClaim;
import chat.limitless.api.credits.CreditEvent.ClaimSet;
import chat.limitless.api.credits.CreditEvent.CreditsFrozen;
import chat.limitless.api.credits.CreditEvent.CreditsReinstated;
import chat.limitless.api.credits.CreditEvent.CreditsRevoked;
import chat.limitless.api.credits.CreditEvent.CreditsUnfrozen;
import chat.limitless.api.credits.CreditEvent.DebtNetted;
import chat.limitless.api.credits.CreditEvent.DebtWrittenOff;
import chat.limitless.api.credits.CreditEvent.LotExpired;
import chat.limitless.api.credits.CreditEvent.MarkResolved;
import chat.limitless.api.credits.LotPart;
import chat.limitless.api.payments.PurchaseId;
import java.time.Instant;
import java.util.List;

/// Short words for claims; they are about the lot `aaa` unless they say which.
final class ClaimStories {

    static final UserId FINANCE = new UserId("usr_finance");
    static final PurchaseId PURCHASE = new PurchaseId("pay_aaa");

    private ClaimStories() {}

    static ApplyClaim claim(long version, long revoked, long frozen) {
        return claimAt(version, revoked, frozen, NOW);
    }

    static ApplyClaim claimAt(long version, long revoked, long frozen, Instant at) {
        return new ApplyClaim(ANN, lot("aaa"), PURCHASE, version, revoked, frozen, "refund", "re_one", at);
    }

    static ApplyClaim claimFor(ClaimCause cause, long revoked, long frozen) {
        return new ApplyClaim(
                ANN, lot("aaa"), PURCHASE, cause.version(), revoked, frozen, cause.cause(), cause.causeId(), NOW);
    }

    static ClaimSet claimedFor(ClaimCause cause, long revoked, long frozen) {
        return new ClaimSet(
                ANN, lot("aaa"), PURCHASE, cause.version(), revoked, frozen, cause.cause(), NOW, cause.causeId());
    }

    /// What a claim of [#claim(long, long, long)] is told for.
    static ClaimCause refund(long version) {
        return new ClaimCause(version, "refund", "re_one");
    }

    static ClaimSet claimed(long version, long revoked, long frozen) {
        return claimedAt(version, revoked, frozen, NOW);
    }

    static ClaimSet claimedAt(long version, long revoked, long frozen, Instant at) {
        return new ClaimSet(ANN, lot("aaa"), PURCHASE, version, revoked, frozen, "refund", at, "re_one");
    }

    static ClaimSet claimedOf(String lot, long version, long revoked, long frozen) {
        return new ClaimSet(ANN, lot(lot), PURCHASE, version, revoked, frozen, "refund", NOW, "re_one");
    }

    static CreditsRevoked revoked(long revoked, long covered, long marked, long debt) {
        return revokedOf("aaa", revoked, covered, marked, debt);
    }

    static CreditsRevoked revokedOf(String lot, long revoked, long covered, long marked, long debt) {
        return new CreditsRevoked(ANN, lot(lot), revoked, covered, marked, debt, NOW);
    }

    static CreditsReinstated reinstated(
            long forgiven, long unwritten, List<LotPart> returned, long unmarked, long uncovered, long restored) {
        return new CreditsReinstated(
                ANN, lot("aaa"), forgiven, unwritten, returned, unmarked, uncovered, restored, NOW);
    }

    static MarkResolved markResolved(String hold, long revoked, long debt) {
        return markResolvedOf("aaa", hold, revoked, debt);
    }

    static MarkResolved markResolvedOf(String lot, String hold, long revoked, long debt) {
        return new MarkResolved(ANN, lot(lot), hold(hold), revoked, debt, NOW, refund(1));
    }

    static MarkResolved markResolvedFor(ClaimCause cause, String hold, long revoked, long debt) {
        return new MarkResolved(ANN, lot("aaa"), hold(hold), revoked, debt, NOW, cause);
    }

    static CreditsFrozen frozen(long micros) {
        return frozenFor(refund(1), micros);
    }

    static CreditsFrozen frozenFor(ClaimCause cause, long micros) {
        return new CreditsFrozen(ANN, lot("aaa"), micros, NOW, cause);
    }

    static CreditsUnfrozen unfrozen(long micros) {
        return new CreditsUnfrozen(ANN, lot("aaa"), micros, NOW);
    }

    static DebtNetted netted(String paying, LotPart... parts) {
        return new DebtNetted(ANN, lot(paying), Parts.sumMicros(List.of(parts)), List.of(parts), NOW);
    }

    static DebtWrittenOff writtenOff(long micros) {
        return new DebtWrittenOff(ANN, lot("aaa"), micros, "goodwill", FINANCE, NOW, null, null);
    }

    static LotExpired lotExpired(String lot, long micros) {
        return new LotExpired(ANN, lot(lot), micros, NOW);
    }
}
