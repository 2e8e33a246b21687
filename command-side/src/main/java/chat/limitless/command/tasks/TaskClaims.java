package chat.limitless.command.tasks;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Renews the claims of the tasks at work in this process. So a claim can be short, and what a process that died left
/// behind is taken over soon, while a task that takes long is not run twice.
final class TaskClaims {

    private static final Logger LOG = LoggerFactory.getLogger(TaskClaims.class);

    /// Times a claim is renewed within its length.
    private static final int RENEWALS = 3;

    private final TaskStore store;
    private final TaskProperties properties;
    private final Map<DueTask, Long> heldSinceNanos = new ConcurrentHashMap<>();
    private @Nullable Thread thread;
    private volatile boolean stopped;

    TaskClaims(TaskStore store, TaskProperties properties) {
        this.store = store;
        this.properties = properties;
    }

    /// Begins to renew.
    void start() {
        stopped = false;
        thread = Thread.ofVirtual().name("task-claims").start(() -> {
            while (!stopped) {
                LockSupport.parkNanos(properties.claimFor().toNanos() / RENEWALS);
                heldSinceNanos.forEach(this::renew);
            }
        });
    }

    /// Ends; what is held runs out.
    void stop() {
        stopped = true;
        LockSupport.unpark(thread);
    }

    /// The task is at work.
    void hold(DueTask task) {
        heldSinceNanos.put(task, System.nanoTime());
    }

    /// The task is not at work any more.
    void letGo(DueTask task) {
        heldSinceNanos.remove(task);
    }

    private void renew(DueTask task, long sinceNanos) {
        var running = Duration.ofNanos(System.nanoTime() - sinceNanos);
        if (running.compareTo(properties.stuckAfter()) > 0) {
            LOG.error("task {} has been running for {} and is left to others", task.id(), running);
            letGo(task);
            return;
        }
        try {
            store.keep(task, properties.claimFor());
        } catch (RuntimeException e) {
            // The claim stands for some more renewals.
            LOG.warn("task {}: its claim could not be renewed: {}", task.id(), e.toString());
        }
    }
}
