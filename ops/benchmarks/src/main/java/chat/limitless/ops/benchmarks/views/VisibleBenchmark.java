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

/// From the answer to a command until every segment of the balance view has reached its position, at a fixed rate of
/// commands. Both applications run in this process, as ops/start runs them.
public final class VisibleBenchmark {

    static final int PER_SECOND = 1_000;
    static final int ACCOUNTS = 2_000;

    private VisibleBenchmark() {}

    /// Runs it and writes its figure into the report.
    public static void run(Rig rig, Report report) {
        try (var command = rig.start(CommandSideApplication.class, "command-side");
                var query = rig.start(QuerySideApplication.class, "query-side")) {
            var positions = query.getBean(ViewPositions.class);
            try (var visibility = new Visibility(() -> positions.of(Groups.CREDITS))) {
                measure(rig, report, command.getBean(Commands.class), visibility);
            }
        }
    }

    private static void measure(Rig rig, Report report, Commands commands, Visibility visibility) {
        var turns = new CreditTurns(Instant.now().minusSeconds(60));
        for (var account = 0; account < ACCOUNTS; account++) {
            visibility.answered(commands.send(turns.grant(account)).position());
        }
        visibility.take();
        // The first round warms up.
        for (var round = 0; round <= rig.rounds(); round++) {
            // One client number per round; every unit is a hold of its own, released by nobody.
            var client = 1_000 + round;
            var arrivals = OpenLoop.run(
                    PER_SECOND,
                    rig.round(),
                    (unit, _) -> visibility.answered(commands.send(turns.turn(unit % ACCOUNTS, client, 2L * unit))
                            .position()));
            var micros = visibility.take();
            rig.say("round %d: %s; visible p50 %d µs", round, arrivals, micros.getValueAtPercentile(50));
            if (round > 0) {
                report.figure(
                        "Command answered → visible in the balance view, one process, round " + round,
                        "p99 ≤ 100 ms at 1,000 commands/s",
                        "p50 %.0f ms, p99 %.0f ms; %,.0f commands/s, %s"
                                .formatted(
                                        micros.getValueAtPercentile(50) / 1e3,
                                        micros.getValueAtPercentile(99) / 1e3,
                                        arrivals.perSecond(),
                                        arrivals.trust()));
            }
        }
    }
}
