package chat.limitless.command.credits;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import chat.limitless.api.credits.CreditEvent.LotGranted;
import chat.limitless.api.credits.LotId;
import chat.limitless.api.credits.LotKind;
import chat.limitless.api.payments.PurchaseId;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/// What is left of one lot. `pinnedMicros` is the part of `remainingMicros` that open holds have taken; only the rest
/// is free. A used-up lot stays known, so that granting it again changes nothing.
record Lot(
        LotId lotId,
        LotKind kind,
        long sizeMicros,
        long remainingMicros,
        long pinnedMicros,
        long paidMinor,
        @Nullable String currency,
        @Nullable PurchaseId purchaseId,
        int priority,
        Instant expiresAt,
        Instant grantedAt) {

    /// Lower priority numbers burn first; then what cost nothing, what expires first, what is oldest.
    static final Comparator<Lot> BURN_ORDER = comparingInt(Lot::priority)
            .thenComparing(lot -> lot.kind() == LotKind.PROMOTIONAL ? 0 : 1)
            .thenComparing(Lot::expiresAt)
            .thenComparing(Lot::grantedAt)
            .thenComparing(comparing(lot -> lot.lotId().value()));

    Lot {
        if (pinnedMicros < 0 || remainingMicros < pinnedMicros || sizeMicros < remainingMicros) {
            throw new IllegalStateException("lot " + lotId + ": " + pinnedMicros + " pinned of " + remainingMicros
                    + " remaining of " + sizeMicros);
        }
    }

    static Lot granted(LotGranted event) {
        return new Lot(
                event.lotId(),
                event.kind(),
                event.amountMicros(),
                event.amountMicros(),
                0,
                event.paidMinor(),
                event.currency(),
                event.purchaseId(),
                event.priority(),
                event.expiresAt(),
                event.grantedAt());
    }

    /// What a new hold may take at `at`; nothing from the instant of expiry on.
    long freeMicros(Instant at) {
        return at.isBefore(expiresAt) ? Math.subtractExact(remainingMicros, pinnedMicros) : 0;
    }

    Lot pin(long amountMicros) {
        return with(remainingMicros, Math.addExact(pinnedMicros, amountMicros));
    }

    Lot unpin(long amountMicros) {
        return with(remainingMicros, Math.subtractExact(pinnedMicros, amountMicros));
    }

    Lot spend(long amountMicros) {
        return with(Math.subtractExact(remainingMicros, amountMicros), pinnedMicros);
    }

    private Lot with(long remaining, long pinned) {
        return new Lot(
                lotId,
                kind,
                sizeMicros,
                remaining,
                pinned,
                paidMinor,
                currency,
                purchaseId,
                priority,
                expiresAt,
                grantedAt);
    }
}
