package chat.limitless.command.tasks;

import chat.limitless.platform.Ids;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
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
    private final TaskRunner runner;
    private final TaskProperties properties;
    private final Clock clock;
    private final String owner;
    private final Semaphore free;
    private final TaskClaims claims;
    private @Nullable ExecutorService runners;

    private volatile boolean running;

    TaskWorker(TaskStore store, TaskList list, TaskRunner runner, TaskProperties properties, Clock clock, Ids ids) {
        this.store = store;
        this.list = list;
        this.runner = runner;
        this.properties = properties;
        this.clock = clock;
        this.owner = ids.next("wrk_");
        this.free = new Semaphore(properties.parallel());
        this.claims = new TaskClaims(store, properties);
    }

    @Override
    public void start() {
        runner.jobs().forEach(list::schedule);
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
                    runner.run(task);
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
