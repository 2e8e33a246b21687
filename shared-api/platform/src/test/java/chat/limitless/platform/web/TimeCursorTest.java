package chat.limitless.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeCursorTest {

    private static final Instant AT = Instant.parse("2026-11-01T10:00:00.123456Z");

    @Test
    void what_was_given_comes_back() {
        for (var id : new String[] {"evt_1", "", "with spaces in it", "ภาษาไทย"}) {
            var cursor = new TimeCursor(AT, id);
            assertThat(TimeCursor.of(cursor.encoded(), TimeCursor.EARLIEST)).isEqualTo(cursor);
        }
        assertThat(TimeCursor.of(TimeCursor.LATEST.encoded(), TimeCursor.EARLIEST))
                .isEqualTo(TimeCursor.LATEST);
    }

    @Test
    void without_one_the_list_begins_at_its_start() {
        assertThat(TimeCursor.of(null, TimeCursor.LATEST)).isEqualTo(TimeCursor.LATEST);
        assertThat(TimeCursor.of("", TimeCursor.EARLIEST)).isEqualTo(TimeCursor.EARLIEST);
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, -1, Long.MAX_VALUE})
    void a_time_no_database_knows_is_brought_back_to_one_it_does(long micros) {
        assertThat(TimeCursor.of(text(micros + " x"), TimeCursor.EARLIEST).at())
                .isBetween(TimeCursor.EARLIEST.at(), TimeCursor.LATEST.at());
    }

    @ParameterizedTest
    @ValueSource(strings = {"%%%", "MQ", "bm9uZSB4", "IA"})
    void anything_else_is_refused(String cursor) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> TimeCursor.of(cursor, TimeCursor.EARLIEST))
                .satisfies(problem -> assertThat(problem.problemCode()).isEqualTo(ProblemCode.PARAMETER_MALFORMED));
    }

    private static String text(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
