package chat.limitless.command.payments;

import chat.limitless.api.payments.CreditShare;
import chat.limitless.api.payments.DisputeStatus;
import chat.limitless.command.payments.PurchaseState.Payment;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/// How much of a purchase's payment is gone or at stake, and what that takes from its credits. A function of the facts
/// alone: whoever has been told the same comes to the same levels.
///
/// @param paidMinor the payment that counts
/// @param goneMinor of it, what is lost for good: refunds and lost disputes
/// @param atStakeMinor of it, what open disputes, refunds under way and suspected fraud may still take
record Claim(long paidMinor, long goneMinor, long atStakeMinor) {

    /// Credits to take for good and to freeze.
    record Levels(long revokedMicros, long frozenMicros) {

        static final Levels NONE = new Levels(0, 0);
    }

    static Claim of(Payment payment, Reversals facts) {
        long paid = payment.amountMinor();
        long gone = sumUpTo(paid, LongStream.concat(refunded(payment, facts), lost(payment, facts)));
        var suspected = isSuspected(payment, facts) ? LongStream.of(paid) : LongStream.empty();
        long atStake = sumUpTo(
                paid - gone,
                LongStream.concat(LongStream.concat(disputed(payment, facts), requested(payment, facts)), suspected));
        return new Claim(paid, gone, atStake);
    }

    /// What may still be asked back: neither gone nor asked for already.
    static long refundableMinor(Payment payment, Reversals facts) {
        long paid = payment.amountMinor();
        var taken = LongStream.concat(refunded(payment, facts), lost(payment, facts));
        return paid - sumUpTo(paid, LongStream.concat(taken, requested(payment, facts)));
    }

    /// The share of the credits, rounded in the customer's favour for what is gone and in ours for what is frozen.
    /// Nothing at stake freezes nothing: the roundings alone would keep a last bit of the lot from ever ending.
    Levels levels(long creditsMicros) {
        long revoked = CreditShare.roundedDown(creditsMicros, paidMinor, goneMinor);
        if (atStakeMinor == 0) {
            return new Levels(revoked, 0);
        }
        long taken = CreditShare.roundedUp(creditsMicros, paidMinor, Math.addExact(goneMinor, atStakeMinor));
        return new Levels(revoked, taken - revoked);
    }

    /// A refund of a second, parked payment must not take the credits of the first. What names no payment may
    /// be about any of them.
    static boolean isAbout(Payment payment, @Nullable String paymentIntentId) {
        return paymentIntentId == null || paymentIntentId.equals(payment.paymentIntentId());
    }

    static boolean isInCurrencyOf(Payment payment, String currency) {
        return payment.currency().equalsIgnoreCase(currency);
    }

    static boolean isDisputed(Payment payment, Reversals facts) {
        return facts.disputes().values().stream()
                .anyMatch(dispute ->
                        isAbout(payment, dispute.paymentIntentId()) && dispute.status() == DisputeStatus.OPEN);
    }

    private static LongStream refunded(Payment payment, Reversals facts) {
        return facts.refunds().values().stream()
                .filter(refund -> counts(payment, refund.paymentIntentId(), refund.currency())
                        && refund.status().takesMoney())
                .mapToLong(Reversals.Refund::amountMinor);
    }

    private static LongStream lost(Payment payment, Reversals facts) {
        return disputes(payment, facts, DisputeStatus.LOST);
    }

    private static LongStream disputed(Payment payment, Reversals facts) {
        return disputes(payment, facts, DisputeStatus.OPEN);
    }

    private static LongStream disputes(Payment payment, Reversals facts, DisputeStatus status) {
        return facts.disputes().values().stream()
                .filter(dispute -> counts(payment, dispute.paymentIntentId(), dispute.currency())
                        && dispute.status() == status
                        && !dispute.fundsReinstated())
                .mapToLong(Reversals.Dispute::amountMinor);
    }

    private static LongStream requested(Payment payment, Reversals facts) {
        return facts.requests().entrySet().stream()
                .filter(request -> isAbout(payment, request.getValue().paymentIntentId()))
                .filter(request -> !request.getValue().refused() && !facts.hasTold(request.getKey()))
                .mapToLong(request -> request.getValue().amountMinor());
    }

    private static boolean isSuspected(Payment payment, Reversals facts) {
        return facts.warnings().values().stream()
                .anyMatch(warning ->
                        isAbout(payment, warning.paymentIntentId()) && warning.freezes() && !warning.cleared());
    }

    private static boolean counts(Payment payment, @Nullable String paymentIntentId, String currency) {
        return isAbout(payment, paymentIntentId) && isInCurrencyOf(payment, currency);
    }

    /// Amounts below zero count as none; the limit keeps the sum from overflowing.
    private static long sumUpTo(long limit, LongStream amounts) {
        return amounts.reduce(0, (sum, amount) -> sum + Math.min(Math.max(amount, 0), limit - sum));
    }
}
