package chat.limitless.command.payments.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// When pages end and when the provider is asked.
@Tag("fast")
class PurchasePropertiesTest {

    private static final Instant START = Instant.parse("2026-11-01T12:00:00Z");
    private static final Instant FAR = START.plus(Duration.ofDays(100));

    private static PurchaseProperties openFor(Duration pageOpenFor) {
        return new PurchaseProperties(
                pageOpenFor,
                List.of(Duration.ofMinutes(1), Duration.ofHours(2)),
                Duration.ofMinutes(10),
                Duration.ofDays(14),
                Duration.ofHours(24),
                Duration.ofMinutes(15),
                Duration.ofMinutes(15),
                Duration.ofDays(29),
                Duration.ofDays(90),
                Duration.ofDays(365),
                true,
                Duration.ofDays(1),
                Duration.ofDays(3));
    }

    @Test
    void a_page_is_open_for_an_hour_at_least_and_a_day_at_most() {
        assertThatNoException().isThrownBy(() -> openFor(Duration.ofHours(1)));
        assertThatNoException().isThrownBy(() -> openFor(Duration.ofDays(1)));
        assertThatThrownBy(() -> openFor(Duration.ofMinutes(59))).hasMessageContaining("page-open-for");
        assertThatThrownBy(() -> openFor(Duration.ofDays(1).plusMillis(1))).hasMessageContaining("page-open-for");
    }

    @Test
    void a_page_can_be_made_until_it_would_be_too_short_for_the_provider() {
        var properties = openFor(Duration.ofHours(23));
        assertThat(properties.pageExpiresAt(START)).isEqualTo(START.plus(Duration.ofHours(23)));
        assertThat(properties.pageCanBeMadeUntil(START)).isEqualTo(START.plus(Duration.ofMinutes(22 * 60 + 29)));
    }

    @Test
    void it_is_asked_by_the_list_and_then_daily() {
        var properties = openFor(Duration.ofHours(23));
        assertThat(properties.nextAsk(START, START, FAR)).isEqualTo(START.plusSeconds(60));
        var minute = START.plusSeconds(60);
        assertThat(properties.nextAsk(START, minute, FAR)).isEqualTo(START.plus(Duration.ofHours(2)));
        var later = START.plus(Duration.ofHours(2));
        assertThat(properties.nextAsk(START, later, FAR)).isEqualTo(later.plus(Duration.ofDays(1)));
    }

    @Test
    void it_is_asked_at_a_deadline_that_lies_ahead_and_comes_first() {
        var properties = openFor(Duration.ofHours(23));
        assertThat(properties.nextAsk(START, START, START.plusSeconds(30))).isEqualTo(START.plusSeconds(30));
        assertThat(properties.nextAsk(START, START, START.plusSeconds(90))).isEqualTo(START.plusSeconds(60));
        assertThat(properties.nextAsk(START, START, START)).isEqualTo(START.plusSeconds(60));
    }
}
