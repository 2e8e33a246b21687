package chat.limitless.command.credits.process;

import static org.assertj.core.api.Assertions.assertThat;

import chat.limitless.api.Command;
import chat.limitless.api.accounts.UserId;
import chat.limitless.api.credits.CreditAccountId;
import chat.limitless.api.credits.CreditCommand.AnnounceExpiry;
import chat.limitless.api.credits.CreditCommand.ExpireLots;
import chat.limitless.api.credits.CreditEvent.LotGranted;
import chat.limitless.api.credits.LotId;
import chat.limitless.api.credits.LotKind;
import chat.limitless.command.tasks.DueTask;
import chat.limitless.command.tasks.TaskHandler;
import chat.limitless.command.tasks.TaskOrder;
import chat.limitless.command.tasks.TaskOutcome;
import chat.limitless.platform.CommandAnswer;
import chat.limitless.platform.Commands;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What each task about a lot asks for when its time has come, without a database.
@Tag("fast")
class LotTasksTest {

    private static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");
    private static final CreditAccountId ANN = CreditAccountId.of(new UserId("usr_ann"));
    private static final LotId LOT = new LotId("lot_one");

    private final List<Command> sent = new ArrayList<>();
    private final Commands commands = command -> {
        sent.add(command);
        return new CommandAnswer("stream", 1);
    };
    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);

    private static TaskOutcome run(TaskHandler handler, int daysBefore) {
        var payload = new LotDeadline(ANN, LOT, daysBefore).encoded();
        return handler.run(new DueTask(handler.kind() + ":" + payload, handler.kind(), payload, 1, NOW, 1));
    }

    @Test
    void the_end_of_a_lot_is_announced_with_the_days_that_are_left() {
        var handler = new AnnounceLotExpiry(commands, clock);
        assertThat(handler.kind()).isEqualTo("credits.announce-expiry");
        assertThat(run(handler, 7)).isEqualTo(TaskOutcome.done());
        assertThat(sent).containsExactly(new AnnounceExpiry(ANN, LOT, 7, NOW));
    }

    @Test
    void at_the_end_of_a_lot_whatever_is_over_is_taken() {
        var handler = new ExpireLotAtItsEnd(commands, clock);
        assertThat(handler.kind()).isEqualTo("credits.expire-lot");
        assertThat(run(handler, 0)).isEqualTo(TaskOutcome.done());
        assertThat(sent).containsExactly(new ExpireLots(ANN, NOW));
    }

    @Test
    void a_lot_that_is_granted_orders_all_its_tasks() {
        var granted = new LotGranted(
                ANN, LOT, LotKind.PROMOTIONAL, 100, 0, null, null, 10, NOW.plus(Duration.ofDays(60)), "welcome", NOW);
        List<TaskOrder> ordered = new ArrayList<>();
        new ScheduleLotDeadlines(ordered::add).on(granted);
        assertThat(ordered).hasSize(3).isEqualTo(LotDeadlines.of(granted));
    }
}
