package chat.limitless.ops.benchmarks.commands;

import chat.limitless.command.CommandSideApplication;
import chat.limitless.ops.benchmarks.Report;
import chat.limitless.ops.benchmarks.Rig;
import chat.limitless.platform.Commands;
import java.time.Instant;
import org.HdrHistogram.Histogram;

/// The same command on an account with 100,000 events and on one with 10, in turns, one client.
public final class LongAccountBenchmark {

    private static final int LONG = 100_000;
    private static final int SHORT = 10;
    private static final int LONG_ACCOUNT = 900_000;
    private static final int SHORT_ACCOUNT = 900_001;
    private static final int CLIENT = 900;
    private static final int PAIRS = 1_500;

    private LongAccountBenchmark() {}

    /// Runs it and writes its figures into the report.
    public static void run(Rig rig, Report report) {
        try (var context = rig.start(CommandSideApplication.class, "command-side")) {
            var turns = new CreditTurns(Instant.now().minusSeconds(3_600));
            LongAccount.fill(context, turns, LONG_ACCOUNT, LONG);
            LongAccount.fill(context, turns, SHORT_ACCOUNT, SHORT);
            rig.say("both histories are stored");
            var commands = context.getBean(Commands.class);
            // Beyond the turns that the histories were made of.
            var turn = 2L * LONG;
            var coldLong = once(commands, turns, LONG_ACCOUNT, turn);
            var coldShort = once(commands, turns, SHORT_ACCOUNT, turn);
            var longOnes = new Histogram(60_000_000L, 3);
            var shortOnes = new Histogram(60_000_000L, 3);
            for (var pair = 1; pair <= PAIRS; pair++) {
                var here = once(commands, turns, LONG_ACCOUNT, turn + pair);
                var there = once(commands, turns, SHORT_ACCOUNT, turn + pair);
                if (pair > PAIRS / 5) {
                    longOnes.recordValue(here);
                    shortOnes.recordValue(there);
                }
            }
            report.figure(
                    "The same command on an account with 100,000 events vs 10, warm",
                    "≤ 1.3 ×",
                    "p50 %.2f ms vs %.2f ms, %.2f × (mean %.2f ×); the very first one, with nothing in memory and"
                                    .formatted(
                                            longOnes.getValueAtPercentile(50) / 1e3,
                                            shortOnes.getValueAtPercentile(50) / 1e3,
                                            longOnes.getValueAtPercentile(50)
                                                    / (double) shortOnes.getValueAtPercentile(50),
                                            longOnes.getMean() / shortOnes.getMean())
                            + " no snapshot: %,.0f ms vs %,.0f ms".formatted(coldLong / 1e3, coldShort / 1e3));
        }
    }

    private static long once(Commands commands, CreditTurns turns, int account, long turn) {
        var started = System.nanoTime();
        commands.send(turns.turn(account, CLIENT, turn));
        return (System.nanoTime() - started) / 1_000;
    }
}
