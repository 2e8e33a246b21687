package chat.limitless.query.credits.past;

import chat.limitless.platform.web.PositionHeaders;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What an account had at a position of the log. Amounts are micro-credits.
///
/// @param asOf the position
/// @param availableMicros the balance without what was held and frozen
/// @param lots those granted by then
/// @param openHolds those not ended by then
record PastBalance(
        String asOf,
        String balanceMicros,
        String heldMicros,
        String frozenMicros,
        String availableMicros,
        String debtMicros,
        List<PastLot> lots,
        List<PastHold> openHolds) {

    /// A lot as it was, with what was paid for the whole of it.
    record PastLot(
            String lotId,
            String kind,
            @Nullable String purchaseId,
            long paidMinor,
            @Nullable String currency,
            String sizeMicros,
            String remainingMicros,
            String spentMicros,
            String expiredMicros,
            String revokedMicros,
            String repaidMicros,
            String adjustedMicros,
            String frozenMicros,
            String debtMicros,
            Instant grantedAt,
            Instant expiresAt) {}

    /// A hold that was open.
    record PastHold(String holdId, String replyId, String conversationId, String amountMicros, Instant heldAt) {}

    static PastBalance of(long position, long balanceMicros, List<PastLot> lots, List<PastHold> holds) {
        var held = sum(holds, PastHold::amountMicros);
        var frozen = sum(lots, PastLot::frozenMicros);
        return new PastBalance(
                PositionHeaders.encode(position),
                Long.toString(balanceMicros),
                Long.toString(held),
                Long.toString(frozen),
                Long.toString(balanceMicros - held - frozen),
                Long.toString(sum(lots, PastLot::debtMicros)),
                lots,
                holds);
    }

    private static <T> long sum(List<T> all, Function<T, String> micros) {
        return all.stream().map(micros).mapToLong(Long::parseLong).reduce(0, Math::addExact);
    }
}
