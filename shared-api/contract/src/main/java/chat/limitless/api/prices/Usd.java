package chat.limitless.api.prices;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Pattern;

/// An exact amount of US dollars, never below nothing: a provider's price for one token, or a provider's bill. Kept as
/// the decimal it was told in, because no whole unit is small enough for every provider.
///
/// @param decimal plain decimal with at most [#FRACTION_DIGITS] digits behind the point and no zero at its end, such as
///     `0.00000025`; equal amounts have equal texts
public record Usd(@JsonValue String decimal) {

    /// Most digits behind the point.
    public static final int FRACTION_DIGITS = 40;

    private static final Pattern PLAIN = Pattern.compile("(0|[1-9]\\d{0,11})(\\.\\d{0,39}[1-9])?");

    private static final int PICO_DIGITS = 12;

    private static final BigInteger UNITS_PER_PICO = BigInteger.TEN.pow(FRACTION_DIGITS - PICO_DIGITS);

    /// Nothing. Stands below what its constructor needs.
    public static final Usd ZERO = new Usd("0");

    /// Refuses what is no plain decimal; a sign is none.
    @JsonCreator
    public Usd {
        if (!PLAIN.matcher(decimal).matches()) {
            throw new IllegalArgumentException("no plain amount of dollars: " + decimal);
        }
    }

    /// So many times 10^-40 US dollars.
    public static Usd ofUnits(BigInteger units) {
        return new Usd(
                new BigDecimal(units, FRACTION_DIGITS).stripTrailingZeros().toPlainString());
    }

    /// So many times 10^-12 US dollars.
    public static Usd ofPico(long picoUsd) {
        return ofUnits(BigInteger.valueOf(picoUsd).multiply(UNITS_PER_PICO));
    }

    /// The amount in 10^-40 US dollars, the unit of all arithmetic with it.
    public BigInteger units() {
        return new BigDecimal(decimal).setScale(FRACTION_DIGITS).unscaledValue();
    }

    /// The amount in whole 10^-12 US dollars, rounded up, for where people and receipts are told.
    public long picoUsd() {
        return units().add(UNITS_PER_PICO.subtract(BigInteger.ONE))
                .divide(UNITS_PER_PICO)
                .longValueExact();
    }

    /// The higher of two amounts.
    public Usd orMore(Usd other) {
        return units().compareTo(other.units()) >= 0 ? this : other;
    }

    @Override
    public String toString() {
        return decimal;
    }
}
