package chat.limitless.command.tasks;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Runs a task that was claimed and stores what became of it. A failure puts it back for later.
@Component
class TaskRunner {

    private static final Logger LOG = LoggerFactory.getLogger(TaskRunner.class);

    private final TaskStore store;
    private final Map<String, TaskHandler> handlers;
    private final TaskProperties properties;
    private final Clock clock;
    private final MeterRegistry meters;

    TaskRunner(
            TaskStore store,
            List<TaskHandler> handlers,
            List<PeriodicJob> jobs,
            TaskProperties properties,
            Clock clock,
            MeterRegistry meters) {
        this.store = store;
        this.handlers = JobTask.with(handlers, jobs, clock).stream()
                .collect(Collectors.toUnmodifiableMap(TaskHandler::kind, Function.identity()));
        this.properties = properties;
        this.clock = clock;
        this.meters = meters;
    }

    /// The orders by which the periodic jobs begin.
    List<TaskOrder> jobs() {
        return new TreeMap<>(handlers)
                .values().stream()
                        .filter(JobTask.class::isInstance)
                        .map(job -> new TaskOrder("job:" + job.kind(), job.kind(), "", clock.instant()))
                        .toList();
    }

    void run(DueTask task) {
        var handler = handlers.get(task.kind());
        try {
            if (handler == null) {
                // Ordered by a newer version during a rolling upgrade; that one will do it.
                store.failed(task, clock.instant().plus(properties.retryAfter(task.attempt())), "unknown kind");
                return;
            }
            store(task, handler.run(task));
        } catch (RuntimeException e) {
            failed(task, e, handler == null ? properties.lastRetry() : handler.retryWithin());
        }
    }

    private void store(DueTask task, TaskOutcome outcome) {
        switch (outcome) {
            case TaskOutcome.Done _ -> store.finish(task);
            case TaskOutcome.Again again -> store.again(task, again.at());
            case TaskOutcome.GivenUp givenUp -> {
                LOG.warn("task {} was given up: {}", task.id(), givenUp.reason());
                store.giveUp(task, givenUp.reason());
            }
        }
        count(task, outcome.getClass().getSimpleName());
    }

    private void failed(DueTask task, RuntimeException failure, Duration within) {
        var usual = properties.retryAfter(task.attempt());
        var wait = usual.compareTo(within) < 0 ? usual : within;
        LOG.warn("task {} failed, try {}, next in {}", task.id(), task.attempt(), wait, failure);
        count(task, "Failed");
        try {
            store.failed(task, clock.instant().plus(wait), failure.toString());
        } catch (RuntimeException e) {
            // Its claim runs out by itself.
            LOG.warn("task {} could not be put back: {}", task.id(), e.toString());
        }
    }

    private void count(DueTask task, String outcome) {
        meters.counter("limitless.tasks", "kind", task.kind(), "outcome", outcome)
                .increment();
    }
}
