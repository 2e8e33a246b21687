package chat.limitless.command.payments.process;

import static chat.limitless.command.payments.process.QuietProcess.CLOCK;
import static chat.limitless.command.payments.process.QuietProcess.NOW;
import static chat.limitless.command.payments.process.QuietProcess.PROPERTIES;
import static org.assertj.core.api.Assertions.assertThat;

import chat.limitless.command.payments.port.Notice;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The look for notices that never reached us.
@Tag("fast")
class FetchUndeliveredNoticesTest {

    private static final Notice MISSED = new Notice("evt_missed", "checkout.session.completed", "{}");
    private static final Notice KNOWN = new Notice("evt_known", "charge.refunded", "{}");

    private final ProviderAtHand provider = new ProviderAtHand();
    private final NoticesInMemory inbox = QuietProcess.inbox();
    private final FetchUndeliveredNotices job = new FetchUndeliveredNotices(provider, inbox, PROPERTIES, CLOCK);

    private List<String> said() {
        return QuietProcess.linesOf(FetchUndeliveredNotices.class, job::run);
    }

    @Test
    void what_was_not_delivered_is_received_and_told_of_once() {
        inbox.receive(KNOWN, "webhook");
        inbox.applied(KNOWN.eventId());
        provider.notices.addAll(List.of(KNOWN, MISSED));

        assertThat(said()).containsExactly("1 payment notices had not been delivered");

        assertThat(inbox.states()).containsEntry("evt_known", "applied").containsEntry("evt_missed", "received");
        assertThat(said()).as("the provider goes on listing it").isEmpty();
    }

    @Test
    void as_far_back_is_looked_as_the_provider_keeps_its_notices() {
        job.run();
        assertThat(provider.askedSince).containsExactly(NOW.minus(Duration.ofDays(29)));
    }

    @Test
    void it_is_done_every_quarter_of_an_hour_under_a_name_that_stays() {
        assertThat(job.every()).isEqualTo(Duration.ofMinutes(15));
        assertThat(job.name()).isEqualTo("payments.fetch-undelivered-notices");
    }
}
