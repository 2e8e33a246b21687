package chat.limitless.command.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;

import chat.limitless.api.accounts.Language;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("fast")
class BrowserLanguageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "th|TH",
                "th-TH,th;q=0.9,en;q=0.8|TH",
                "en-GB,en;q=0.9|EN",
                "de-DE,de;q=0.9,th;q=0.5,en;q=0.4|TH",
                "en;q=0.2,th;q=0.7|TH",
                "fr, *;q=0.1, en;q=0.05|EN"
            })
    void the_best_of_ours_is_taken(String header, Language language) {
        assertThat(BrowserLanguage.of(header)).isEqualTo(language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "de-DE,de;q=0.9", "*", ";;;", "th;q=x", "\u0e00"})
    void anything_else_says_nothing(String header) {
        assertThat(BrowserLanguage.of(header)).isNull();
    }

    @Test
    void no_header_says_nothing() {
        assertThat(BrowserLanguage.of(null)).isNull();
    }
}
