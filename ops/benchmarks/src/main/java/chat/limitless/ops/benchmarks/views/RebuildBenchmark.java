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
            var processors = context.getBean(ProjectionProcessors.class);
            rig.say("first fill of %,d events", head);
            // The other groups read the log for the first time as well, and would take their share of the processors.
            processors.groups().keySet().forEach(group -> await(positions, group, head));
            var started = System.nanoTime();
            processors.rebuild(Groups.CREDITS);
            await(positions, Groups.CREDITS, head);
            var seconds = (System.nanoTime() - started) / 1e9;
            report.figure(
                    "Rebuild of the balance and entries views together",
                    "≥ 10,000 events/s",
                    "%,.0f events/s (%,d events in %.1f s, emptying the tables included)"
                            .formatted(head / seconds, head, seconds));
        }
    }

    private static void await(ViewPositions positions, String group, long head) {
        while (positions.of(group) < head) {
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
    }
}
