package chat.limitless.command.credits.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import chat.limitless.api.accounts.UserId;
import chat.limitless.api.credits.CreditAccountId;
import chat.limitless.api.credits.CreditEvent.LotGranted;
import chat.limitless.api.credits.LotId;
import chat.limitless.api.credits.LotKind;
import chat.limitless.command.tasks.TaskOrder;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("fast")
class LotDeadlinesTest {

    private static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");
    private static final CreditAccountId ANN = CreditAccountId.of(new UserId("usr_ann"));

    @Test
    void the_end_of_a_lot_is_announced_a_week_and_a_day_before() {
        var end = NOW.plus(Duration.ofDays(60));
        assertThat(LotDeadlines.of(lasting(Duration.ofDays(60))))
                .extracting(TaskOrder::id, TaskOrder::dueAt)
                .containsExactly(
                        tuple("credits.announce-expiry:cra_ann/lot_one/7", end.minus(Duration.ofDays(7))),
                        tuple("credits.announce-expiry:cra_ann/lot_one/1", end.minus(Duration.ofDays(1))),
                        tuple("credits.expire-lot:cra_ann/lot_one/0", end));
    }

    @Test
    void a_lot_that_lasts_for_three_days_is_announced_a_day_before() {
        assertThat(LotDeadlines.of(lasting(Duration.ofDays(3))))
                .extracting(TaskOrder::id)
                .containsExactly("credits.announce-expiry:cra_ann/lot_one/1", "credits.expire-lot:cra_ann/lot_one/0");
    }

    @Test
    void a_deadline_reads_back_from_its_task() {
        var deadline = new LotDeadline(ANN, new LotId("lot_one"), 7);
        assertThat(LotDeadline.decode(deadline.encoded())).isEqualTo(deadline);
    }

    private static LotGranted lasting(Duration time) {
        return new LotGranted(
                ANN, new LotId("lot_one"), LotKind.PROMOTIONAL, 100, 0, null, null, 10, NOW.plus(time), "welcome", NOW);
    }
}
