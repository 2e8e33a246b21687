package chat.limitless.command.payments.process;

import static chat.limitless.command.payments.process.QuietProcess.CLOCK;
import static chat.limitless.command.payments.process.QuietProcess.NOW;
import static chat.limitless.command.payments.process.QuietProcess.PROPERTIES;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// Which notices should have been applied by now, without asking a database for any.
@Tag("fast")
class OverdueNoticeRulesTest {

    private static final Instant A_QUARTER_AGO = NOW.minus(Duration.ofMinutes(15));

    private final OverdueNotices notices =
            new OverdueNotices(JdbcClient.create(new DriverManagerDataSource()), PROPERTIES, CLOCK);

    @ParameterizedTest
    @ValueSource(strings = {"received", "parked", "orphan"})
    void whatever_is_not_applied_is_overdue_after_a_quarter_of_an_hour_and_not_before(String state) {
        assertThat(notices.is(state, null, A_QUARTER_AGO)).isTrue();
        assertThat(notices.is(state, "unknown-purchase", A_QUARTER_AGO)).isTrue();
        assertThat(notices.is(state, null, A_QUARTER_AGO.plusMillis(1))).isFalse();
    }

    @Test
    void what_is_applied_never_is() {
        assertThat(notices.is("applied", null, A_QUARTER_AGO)).isFalse();
    }

    @Test
    void what_was_sold_elsewhere_never_is() {
        assertThat(notices.is("parked", "not-ours", A_QUARTER_AGO)).isFalse();
    }

    @Test
    void they_are_looked_for_every_minute_under_a_name_that_stays() {
        var job = new TellOverdueNotices(notices);
        assertThat(job.every()).isEqualTo(Duration.ofMinutes(1));
        assertThat(job.name()).isEqualTo("payments.overdue-notices");
    }
}
