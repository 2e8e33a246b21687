package chat.limitless.simulators.stripe;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;

/// An amount as a person reads it.
final class Amount {
    private Amount() {}

    static String of(long minor, String currency) {
        String code = currency.toUpperCase(Locale.ROOT);
        int digits = 2;
        try {
            digits = Currency.getInstance(code).getDefaultFractionDigits();
        } catch (IllegalArgumentException e) {
            // A currency the JDK does not know is shown with two digits, like most.
            digits = 2;
        }
        return code + " " + String.format(Locale.ROOT, "%,." + digits + "f", BigDecimal.valueOf(minor, digits));
    }
}
