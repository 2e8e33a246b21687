package chat.limitless.command.tasks;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Takes orders and wakes the worker of this process as soon as an order is committed.
@Component
class TaskList implements Tasks {

    private final TaskStore store;
    private final Semaphore wake = new Semaphore(0);

    TaskList(TaskStore store) {
        this.store = store;
    }

    @Override
    public void schedule(TaskOrder order) {
        // Asked first: a processor that replays its events would otherwise meet a duplicate key for each of them.
        if (store.exists(order.id()) || !store.insert(order)) {
            return;
        }
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    wakeWorker();
                }
            });
        } else {
            wakeWorker();
        }
    }

    void wakeWorker() {
        wake.release();
    }

    /// Returns when something may be due, at the latest after `longest`.
    void awaitWork(Duration longest) throws InterruptedException {
        if (wake.tryAcquire(Math.max(1, longest.toMillis()), TimeUnit.MILLISECONDS)) {
            wake.drainPermits();
        }
    }
}
