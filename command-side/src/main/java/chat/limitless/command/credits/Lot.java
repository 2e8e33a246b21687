package chat.limitless.command.credits;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import chat.limitless.api.credits.CreditEvent.LotGranted;
import chat.limitless.api.credits.LotId;
import chat.limitless.api.credits.LotKind;
import java.time.Instant;
import java.util.Comparator;
import java.util.function.UnaryOperator;

/// One lot: what was granted, where its credits are, and what its purchase claims back. A used-up lot stays known, so
/// that granting it again changes nothing.
///
/// @param announcedDays the least number of days before its end that was announced
record Lot(LotGranted grant, Amounts amounts, Claim claim, int announcedDays) {

    /// Lower priority numbers burn first; then what cost nothing, what expires first, what is oldest.
    static final Comparator<Lot> BURN_ORDER = comparingInt((Lot lot) -> lot.grant.priority())
            .thenComparing(lot -> lot.grant.kind() == LotKind.PROMOTIONAL ? 0 : 1)
            .thenComparing(Lot::expiresAt)
            .thenComparing(lot -> lot.grant.grantedAt())
            .thenComparing(comparing(lot -> lot.lotId().value()));

    Lot {
        if (amounts.sizeMicros() != grant.amountMicros()) {
            throw new IllegalStateException("lot " + grant.lotId() + " of " + grant.amountMicros()
                    + " micro-credits does not add up: " + amounts);
        }
    }

    static Lot granted(LotGranted event) {
        return new Lot(event, Amounts.granted(event.amountMicros()), Claim.NONE, Integer.MAX_VALUE);
    }

    LotId lotId() {
        return grant.lotId();
    }

    Instant expiresAt() {
        return grant.expiresAt();
    }

    /// From the instant of expiry on.
    boolean isOver(Instant at) {
        return !at.isBefore(grant.expiresAt());
    }

    /// What a new hold may take at `at`.
    long freeMicros(Instant at) {
        return isOver(at) ? 0 : amounts.freeMicros();
    }

    /// What of the claim's level for good has been taken, in whatever way.
    long claimedMicros() {
        return Math.addExact(amounts.revokedMicros(), claim.takenElsewhereMicros());
    }

    Lot with(UnaryOperator<Amounts> change) {
        return new Lot(grant, change.apply(amounts), claim, announcedDays);
    }

    Lot withClaim(UnaryOperator<Claim> change) {
        return new Lot(grant, amounts, change.apply(claim), announcedDays);
    }

    Lot announced(int days) {
        return new Lot(grant, amounts, claim, days);
    }
}
