package chat.limitless.api.payments;

import java.math.BigInteger;

/// The share of a purchase's credits that a part of its payment stands for. What is taken back for good is rounded in
/// the customer's favour, what is only frozen in ours; both sides reckon with it, so that what a refund will do is told
/// as it will be done.
public final class CreditShare {

    private CreditShare() {}

    /// @param creditsMicros micro-credits of the purchase
    /// @param paidMinor what was paid for them, in the smallest unit of the currency; above zero
    /// @param partMinor the part of it
    /// @return micro-credits
    public static long roundedDown(long creditsMicros, long paidMinor, long partMinor) {
        return product(creditsMicros, partMinor)
                .divide(BigInteger.valueOf(paidMinor))
                .longValueExact();
    }

    /// The same, a part of a micro-credit counting as a whole one.
    public static long roundedUp(long creditsMicros, long paidMinor, long partMinor) {
        return product(creditsMicros, partMinor)
                .add(BigInteger.valueOf(paidMinor - 1))
                .divide(BigInteger.valueOf(paidMinor))
                .longValueExact();
    }

    private static BigInteger product(long creditsMicros, long partMinor) {
        return BigInteger.valueOf(creditsMicros).multiply(BigInteger.valueOf(partMinor));
    }
}
