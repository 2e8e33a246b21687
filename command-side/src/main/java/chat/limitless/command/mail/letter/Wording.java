package chat.limitless.command.mail.letter;

import chat.limitless.api.accounts.Language;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.chrono.IsoChronology;
import java.time.chrono.ThaiBuddhistChronology;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;

/// Words, amounts and dates in the language of one reader; written as the web application writes them.
///
/// @param language the reader's
public record Wording(Language language) {

    private static final int MICROS_PLACES = 6;
    private static final BigDecimal ONE = BigDecimal.ONE;

    /// The text in this language.
    public String say(String english, String thai) {
        return switch (language) {
            case EN -> english;
            case TH -> thai;
        };
    }

    /// Credits without their unit: never more than there are, with two places, or four below one credit.
    public String credits(long micros) {
        var exact = BigDecimal.valueOf(micros, MICROS_PLACES);
        int places = exact.abs().compareTo(ONE) < 0 && micros != 0 ? 4 : 2;
        var format = NumberFormat.getNumberInstance(locale());
        format.setMinimumFractionDigits(places);
        format.setMaximumFractionDigits(places);
        return format.format(exact.setScale(places, RoundingMode.FLOOR));
    }

    /// Money with its currency, such as `$10.00`.
    public String money(long minor, String currencyCode) {
        var currency = Currency.getInstance(currencyCode.toUpperCase(Locale.ROOT));
        int places = Math.max(0, currency.getDefaultFractionDigits());
        var format = NumberFormat.getCurrencyInstance(locale());
        format.setCurrency(currency);
        format.setMinimumFractionDigits(places);
        format.setMaximumFractionDigits(places);
        return format.format(BigDecimal.valueOf(minor, places));
    }

    /// A day; Thai readers count years from the Buddha.
    public String day(LocalDate date) {
        return formatter("d MMMM y").format(date);
    }

    /// A month with its year.
    public String month(LocalDate date) {
        return formatter("MMMM y").format(date);
    }

    /// A moment, which a server knows in no other zone than UTC.
    public String moment(Instant at) {
        return formatter("d MMMM y, HH:mm 'UTC'").format(at.atOffset(ZoneOffset.UTC));
    }

    private DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, locale())
                .withChronology(
                        switch (language) {
                            case EN -> IsoChronology.INSTANCE;
                            case TH -> ThaiBuddhistChronology.INSTANCE;
                        });
    }

    /// The reader's.
    Locale locale() {
        return switch (language) {
            case EN -> Locale.US;
            case TH -> Locale.of("th", "TH");
        };
    }
}
