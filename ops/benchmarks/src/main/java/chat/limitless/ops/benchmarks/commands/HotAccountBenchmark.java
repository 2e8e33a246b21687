package chat.limitless.ops.benchmarks.commands;

import chat.limitless.api.credits.CreditEvent;
import chat.limitless.api.credits.CreditEvent.HoldSettled;
import chat.limitless.command.CommandSideApplication;
import chat.limitless.eventstore.EventLog;
import chat.limitless.eventstore.EventSerializer;
import chat.limitless.ops.benchmarks.Report;
import chat.limitless.ops.benchmarks.Rig;
import chat.limitless.ops.benchmarks.load.ClosedLoop;
import chat.limitless.platform.Commands;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/// Eight clients that hold and settle on one account: every command waits for the one before.
public final class HotAccountBenchmark {

    private static final int ACCOUNT = 910_000;
    private static final int CLIENTS = 8;
    private static final int FIRST_CLIENT = 910;
    private static final Duration DURATION = Duration.ofSeconds(20);
    private static final int PAGE = 1_000;

    private HotAccountBenchmark() {}

    /// Runs it and writes its figure into the report.
    public static void run(Rig rig, Report report) {
        try (var context = rig.start(CommandSideApplication.class, "command-side")) {
            var turns = new CreditTurns(Instant.now().minusSeconds(3_600));
            var commands = context.getBean(Commands.class);
            commands.send(turns.grant(ACCOUNT));
            var pairs = new AtomicLong();
            var figures = ClosedLoop.run(CLIENTS, DURATION, (client, _) -> {
                var pair = pairs.getAndIncrement();
                commands.send(turns.turn(ACCOUNT, FIRST_CLIENT + client, 2 * pair));
                commands.send(turns.turn(ACCOUNT, FIRST_CLIENT + client, 2 * pair + 1));
            });
            var stored = settlements(context.getBean(EventLog.class), context.getBean(EventSerializer.class));
            report.figure(
                    "Hold and settlement on one account, 8 clients",
                    "≥ 40 pairs/s, p99 ≤ 500 ms, nothing lost",
                    "%,.0f pairs/s, p50 %.1f ms, p99 %.1f ms, %d failed; %,d pairs answered, %,d settlements in the log"
                            .formatted(
                                    figures.perSecond(),
                                    figures.p50Millis(),
                                    figures.p99Millis(),
                                    figures.failures(),
                                    pairs.get() - figures.failures(),
                                    stored));
        }
    }

    private static long settlements(EventLog log, EventSerializer serializer) {
        var stream = CreditTurns.account(ACCOUNT).value();
        var found = 0L;
        var from = 0L;
        while (true) {
            var page = log.readStream(stream, from, PAGE);
            for (var stored : page) {
                var event = (CreditEvent) serializer.deserialize(stored);
                found += event instanceof HoldSettled ? 1 : 0;
            }
            if (page.size() < PAGE) {
                return found;
            }
            from += page.size();
        }
    }
}
