package chat.limitless.command.tasks;

import chat.limitless.platform.Ids;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Works off tasks: one thread claims what is due, a virtual thread each runs it. Woken when a task is added in this
/// process; tasks of other instances are found by polling.
@Component
class TaskWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(TaskWorker.class);

    private final TaskStore store;
    private final TaskList list;
    private final Map<String, TaskHandler> handlers;
    private final TaskProperties properties;
    private final Clock clock;
    private final MeterRegistry meters;
    private final String owner;
    private final Semaphore free;
    private final TaskClaims claims;
    private @Nullable ExecutorService runners;

    private volatile boolean running;

    TaskWorker(
            TaskStore store,
            TaskList list,
            List<TaskHandler> handlers,
            List<PeriodicJob> jobs,
            TaskProperties properties,
            Clock clock,
            Ids ids,
            MeterRegistry meters) {
        this.store = store;
        this.list = list;
        this.handlers = JobTask.with(handlers, jobs, clock).stream()
                .collect(Collectors.toUnmodifiableMap(TaskHandler::kind, Function.identity()));
        this.properties = properties;
        this.clock = clock;
        this.meters = meters;
        this.owner = ids.next("wrk_");
        this.free = new Semaphore(properties.parallel());
        this.claims = new TaskClaims(store, properties);
    }

    @Override
    public void start() {
        handlers.values().stream()
                .filter(JobTask.class::isInstance)
                .forEach(job -> list.schedule(new TaskOrder("job:" + job.kind(), job.kind(), "", clock.instant())));
        running = true;
        runners = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("task-", 0).factory());
        Thread.ofVirtual().name("tasks").start(this::claimUntilStopped);
        claims.start();
    }

    private void claimUntilStopped() {
        while (running) {
            try {
                if (claimOnce() == 0) {
                    pause();
                }
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                // The database is away or the claim was lost to a deadlock: the next poll tries again.
                LOG.warn("tasks could not be claimed: {}", e.toString());
                pauseQuietly();
            }
        }
    }

    private int claimOnce() throws InterruptedException {
        free.acquire();
        free.release();
        var claimed = store.claim(owner, properties.claimFor(), Math.max(1, free.availablePermits()));
        for (var task : claimed) {
            free.acquire();
            var executor = runners;
            if (executor == null) {
                free.release();
                break;
            }
            claims.hold(task);
            executor.execute(() -> {
                try {
                    run(task);
                } finally {
                    claims.letGo(task);
                    free.release();
                    list.wakeWorker();
                }
            });
        }
        return claimed.size();
    }

    private void pause() throws InterruptedException {
        var now = clock.instant();
        var untilDue = Duration.between(now, store.nextDue(now.plus(properties.poll())));
        list.awaitWork(untilDue.compareTo(properties.poll()) < 0 ? untilDue : properties.poll());
    }

    private void pauseQuietly() {
        try {
            list.awaitWork(properties.poll());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void run(DueTask task) {
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

    @Override
    public void stop() {
        running = false;
        list.wakeWorker();
        var executor = runners;
        if (executor != null) {
            executor.shutdown();
            try {
                if (!executor.awaitTermination(properties.drainWithin().toMillis(), TimeUnit.MILLISECONDS)) {
                    executor.shutdownNow();
                }
            } catch (InterruptedException _) {
                executor.shutdownNow();
                Thread.currentThread().interrupt();
            }
        }
        claims.stop();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
