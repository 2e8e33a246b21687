package chat.limitless.query.payments.receipt;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.chrono.Chronology;
import java.time.chrono.IsoChronology;
import java.time.chrono.ThaiBuddhistChronology;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;
import java.util.ResourceBundle;

/// The words of a receipt in one language, and how it writes figures and dates.
enum ReceiptWords {
    ENGLISH(Locale.ENGLISH, IsoChronology.INSTANCE),
    /// Thai counts years from the death of the Buddha, as the web pages do.
    THAI(Locale.of("th"), ThaiBuddhistChronology.INSTANCE);

    private static final int CREDIT_DECIMALS = 6;

    private final Locale locale;
    private final Chronology chronology;
    private final ResourceBundle words;

    ReceiptWords(Locale locale, Chronology chronology) {
        this.locale = locale;
        this.chronology = chronology;
        this.words = ResourceBundle.getBundle(
                "receipt.words",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /// The tag of the language.
    String tag() {
        return locale.toLanguageTag();
    }

    /// The words for `key` with `{0}`, `{1}` … replaced. Values are put in as they are, whatever they contain.
    String text(String key, String... values) {
        var pattern = words.getString(key);
        var text = new StringBuilder();
        for (var i = 0; i < pattern.length(); i++) {
            if (pattern.charAt(i) == '{') {
                text.append(values[pattern.charAt(i + 1) - '0']);
                i += 2;
            } else {
                text.append(pattern.charAt(i));
            }
        }
        return text.toString();
    }

    /// An amount of money with the code of its currency, which no reader can take for another's sign.
    String money(long amountMinor, String currency) {
        var code = currency.toUpperCase(Locale.ROOT);
        var digits = Math.max(0, Currency.getInstance(code).getDefaultFractionDigits());
        return code + " " + decimal(BigDecimal.valueOf(amountMinor, digits), digits, digits);
    }

    /// Credits, with the decimals they have.
    String credits(long micros) {
        return decimal(BigDecimal.valueOf(micros, CREDIT_DECIMALS), 0, CREDIT_DECIMALS);
    }

    /// The day in UTC, and says so.
    String day(Instant at) {
        return DateTimeFormatter.ofPattern("d MMMM y", locale)
                        .withChronology(chronology)
                        .format(at.atOffset(ZoneOffset.UTC))
                + " (UTC)";
    }

    private static String decimal(BigDecimal value, int least, int most) {
        var format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ENGLISH));
        format.setMinimumFractionDigits(least);
        format.setMaximumFractionDigits(most);
        return format.format(value);
    }
}
