package chat.limitless.command.accounts.web;

import chat.limitless.api.accounts.Language;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Which of our languages a browser prefers.
final class BrowserLanguage {

    private static final List<Locale> OURS =
            Arrays.stream(Language.values()).map(BrowserLanguage::locale).toList();

    private BrowserLanguage() {}

    /// The best match of an `Accept-Language` header; null when it names none of ours or makes no sense.
    static @Nullable Language of(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return null;
        }
        try {
            var best = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), OURS);
            return best == null ? null : Language.values()[OURS.indexOf(best)];
        } catch (IllegalArgumentException notALanguage) {
            return null;
        }
    }

    private static Locale locale(Language language) {
        return Locale.of(language.name().toLowerCase(Locale.ROOT));
    }
}
