package chat.limitless.ops.benchmarks.views;

import chat.limitless.eventstore.LogVerifier;
import chat.limitless.ops.benchmarks.Report;
import chat.limitless.ops.benchmarks.Rig;
import java.sql.SQLException;
import java.util.List;

/// How fast the whole chain is verified, on the log that the commands section made.
public final class VerifyBenchmark {

    private VerifyBenchmark() {}

    /// Runs it and writes its figure into the report.
    public static void run(Rig rig, Report report) {
        var best = 0.0;
        var events = 0L;
        for (var round = 1; round <= rig.rounds(); round++) {
            var started = System.nanoTime();
            try {
                var found = new LogVerifier(rig.reader()).verify(List.of());
                if (!found.intact()) {
                    throw new IllegalStateException(found.message());
                }
                events = found.events();
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
            var perSecond = events / ((System.nanoTime() - started) / 1e9);
            rig.say("verified %,d events, %,.0f/s", events, perSecond);
            best = Math.max(best, perSecond);
        }
        report.figure(
                "Verify the chain",
                "≥ 200,000 events/s",
                "%,.0f events/s over %,d events, best of %d".formatted(best, events, rig.rounds()));
    }
}
