package chat.limitless.ops.benchmarks.views;

import chat.limitless.eventstore.EventLog;
import chat.limitless.ops.benchmarks.Report;
import chat.limitless.ops.benchmarks.Rig;
import chat.limitless.query.QuerySideApplication;
import chat.limitless.query.freshness.ViewPositions;
import chat.limitless.query.projection.Groups;
import chat.limitless.query.projection.ProjectionProcessors;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// Events per second while the credit views (balances, lots, holds, entries) are emptied and filled again.
public final class RebuildBenchmark {

    private RebuildBenchmark() {}

    /// Runs it on whatever the log holds and writes its figure into the report.
    public static void run(Rig rig, Report report) {
        try (var context = rig.start(QuerySideApplication.class, "query-side")) {
            var positions = context.getBean(ViewPositions.class);
            var head = context.getBean(EventLog.class).head().position();
            rig.say("first fill of %,d events", head);
            awaitAll(positions, head);
            var started = System.nanoTime();
            context.getBean(ProjectionProcessors.class).rebuild(Groups.CREDITS);
            awaitAll(positions, head);
            var seconds = (System.nanoTime() - started) / 1e9;
            report.figure(
                    "Rebuild of the balance and entries views together",
                    "≥ 10,000 events/s",
                    "%,.0f events/s (%,d events in %.1f s, emptying the tables included)"
                            .formatted(head / seconds, head, seconds));
        }
    }

    private static void awaitAll(ViewPositions positions, long head) {
        while (positions.of(Groups.CREDITS) < head) {
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
    }
}
