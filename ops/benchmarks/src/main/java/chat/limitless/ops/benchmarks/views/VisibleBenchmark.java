package chat.limitless.ops.benchmarks.views;

import chat.limitless.command.CommandSideApplication;
import chat.limitless.ops.benchmarks.Report;
import chat.limitless.ops.benchmarks.Rig;
import chat.limitless.ops.benchmarks.commands.CreditTurns;
import chat.limitless.ops.benchmarks.load.OpenLoop;
import chat.limitless.platform.Commands;
import chat.limitless.query.QuerySideApplication;
import chat.limitless.query.freshness.ViewPositions;
import chat.limitless.query.projection.Groups;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;

/// From the answer to a command until every segment of the balance view has reached its position, at a fixed rate of
/// commands. Both applications run in this process, as ops/start runs them.
public final class VisibleBenchmark {

    private static final int PER_SECOND = 1_000;
    private static final int ACCOUNTS = 2_000;
    private static final long LOOK_NANOS = 250_000;

    private VisibleBenchmark() {}

    /// Runs it and writes its figure into the report.
    public static void run(Rig rig, Report report) {
        try (var command = rig.start(CommandSideApplication.class, "command-side");
                var query = rig.start(QuerySideApplication.class, "query-side")) {
            var commands = command.getBean(Commands.class);
            var turns = new CreditTurns(Instant.now().minusSeconds(60));
            for (var account = 0; account < ACCOUNTS; account++) {
                commands.send(turns.grant(account));
            }
            var reached = new AtomicLong();
            var over = new AtomicBoolean();
            var positions = query.getBean(ViewPositions.class);
            var watch = Thread.ofPlatform().daemon().start(() -> {
                while (!over.get()) {
                    reached.set(positions.of(Groups.CREDITS));
                    LockSupport.parkNanos(LOOK_NANOS);
                }
            });
            measure(rig, report, commands, turns, reached);
            over.set(true);
            LockSupport.unpark(watch);
        }
    }

    private static void measure(Rig rig, Report report, Commands commands, CreditTurns turns, AtomicLong reached) {
        for (var round = 0; round <= rig.rounds(); round++) {
            var micros = new ConcurrentHistogram(60_000_000L, 3);
            var from = round;
            var figures = OpenLoop.run(PER_SECOND, rig.round(), (unit, _) -> {
                var account = unit % ACCOUNTS;
                // One client number per round; every unit is a hold of its own, released by nobody.
                var answer = commands.send(turns.turn(account, 1_000 + from, 2L * unit));
                var answered = System.nanoTime();
                while (reached.get() < answer.position()) {
                    LockSupport.parkNanos(LOOK_NANOS);
                }
                micros.recordValue((System.nanoTime() - answered) / 1_000);
            });
            rig.say("round %d: %s; visible p50 %d µs", round, figures, micros.getValueAtPercentile(50));
            if (round > 0) {
                report.figure(
                        "Command answered → visible in the balance view, round " + round,
                        "p99 ≤ 100 ms at 1,000 commands/s in one process",
                        "p50 %.0f ms, p99 %.0f ms at %,.0f commands/s, %d failed"
                                .formatted(
                                        micros.getValueAtPercentile(50) / 1e3,
                                        micros.getValueAtPercentile(99) / 1e3,
                                        figures.perSecond(),
                                        figures.failures()));
            }
        }
    }
}
