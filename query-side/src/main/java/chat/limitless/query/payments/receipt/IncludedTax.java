package chat.limitless.query.payments.receipt;

import java.math.BigDecimal;

/// The tax that a price includes, in whole minor units.
final class IncludedTax {

    private static final long WHOLE = 1_000_000;

    private IncludedTax() {}

    /// `amountMinor` × rate ÷ (100 + rate), rounded half up; exact until then.
    ///
    /// @param percent the rate, at most four decimals
    static long of(long amountMinor, BigDecimal percent) {
        var parts = percent.movePointRight(4).longValueExact();
        var whole = Math.addExact(WHOLE, parts);
        return Math.addExact(Math.multiplyExact(amountMinor, parts), whole / 2) / whole;
    }
}
