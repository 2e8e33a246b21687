package chat.limitless.command.tasks;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// A periodic job as a task that comes again.
record JobTask(PeriodicJob job, Clock clock) implements TaskHandler {

    /// All handlers, jobs included.
    static List<TaskHandler> with(List<TaskHandler> handlers, List<PeriodicJob> jobs, Clock clock) {
        return Stream.concat(handlers.stream(), jobs.stream().map(job -> new JobTask(job, clock)))
                .toList();
    }

    @Override
    public String kind() {
        return job.name();
    }

    @Override
    public TaskOutcome run(DueTask task) {
        job.run();
        return TaskOutcome.again(clock.instant().plus(job.every()));
    }

    /// What was missed during an outage is made up for as soon after it as if there had been none.
    @Override
    public Duration retryWithin() {
        return job.every();
    }
}
