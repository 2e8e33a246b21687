package chat.limitless.command.tasks;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The tasks of the simulation: the real runner with its retries, on rows kept in memory.
public final class SimulatedTasks implements Tasks {

    private static final SimpleMeterRegistry METERS = new SimpleMeterRegistry();
    private static final TaskProperties PROPERTIES = new TaskProperties(
            Duration.ofMillis(500),
            16,
            Duration.ofSeconds(30),
            Duration.ofMinutes(10),
            Duration.ofSeconds(1),
            Duration.ofHours(1),
            Duration.ofSeconds(20),
            Duration.ofDays(90));

    private final TasksInMemory store;
    private final TaskRunner runner;

    /// @param handlers what can be done
    /// @param jobs what comes again and again; ordered at once
    public SimulatedTasks(TasksInMemory store, List<TaskHandler> handlers, List<PeriodicJob> jobs, Clock clock) {
        this.store = store;
        this.runner = new TaskRunner(store, handlers, jobs, PROPERTIES, clock, METERS);
        runner.jobs().forEach(this::schedule);
    }

    @Override
    public void schedule(TaskOrder order) {
        store.schedule(order);
    }

    /// Takes what is due; whoever takes it may never run it.
    public List<DueTask> claim(int limit) {
        return store.claim("simulated", PROPERTIES.claimFor(), limit);
    }

    public void run(DueTask task) {
        runner.run(task);
    }

    /// When something can be claimed next, claims that run out included.
    public Optional<Instant> nextClaim() {
        return store.nextClaim();
    }

    /// When one task is tried next.
    public Instant dueAt(String id) {
        return store.dueAt(id);
    }

    /// Why one was given up, or failed last; null when it was not.
    public @Nullable String reason(String id) {
        return store.reason(id);
    }

    /// Ids of what is still to be done.
    public List<String> waiting() {
        return store.inState("waiting");
    }

    /// Ids of what will never be done.
    public List<String> givenUp() {
        return store.inState("given-up");
    }

    /// Everything that is written in the rows.
    public Stream<String> texts() {
        return store.texts();
    }
}
