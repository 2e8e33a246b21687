package chat.limitless.command.payments.process;

import static chat.limitless.command.payments.process.QuietProcess.CLOCK;
import static chat.limitless.command.payments.process.QuietProcess.NOW;
import static chat.limitless.command.payments.process.QuietProcess.PROPERTIES;
import static org.assertj.core.api.Assertions.assertThat;

import chat.limitless.command.payments.port.Notice;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// How long the bodies of notices are kept.
@Tag("fast")
class ForgetOldNoticesTest {

    private final List<Instant> forgotten = new ArrayList<>();
    private final ForgetOldNotices job = new ForgetOldNotices(new ForgettingInbox(), PROPERTIES, CLOCK);

    @Test
    void bodies_are_forgotten_after_ninety_days() {
        job.run();
        assertThat(forgotten).containsExactly(NOW.minus(Duration.ofDays(90)));
    }

    @Test
    void that_is_done_every_six_hours_under_a_name_that_stays() {
        assertThat(job.every()).isEqualTo(Duration.ofHours(6));
        assertThat(job.name()).isEqualTo("payments.forget-old-notices");
    }

    /// Does nothing but forget.
    private final class ForgettingInbox implements NoticeInbox {

        @Override
        public int forgetBodies(Instant receivedBefore) {
            forgotten.add(receivedBefore);
            return 0;
        }

        @Override
        public boolean receive(Notice notice, String source) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Entry> find(String eventId) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void applied(String eventId) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void park(String eventId, String reason) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void orphan(String eventId, String reason) {
            throw new UnsupportedOperationException();
        }
    }
}
