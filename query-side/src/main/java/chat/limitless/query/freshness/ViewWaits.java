package chat.limitless.query.freshness;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Reads that wait for views. One thread looks how far the views are, however many wait: if each looked for itself,
/// they would slow down what they wait for.
@Component
class ViewWaits implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ViewWaits.class);

    private static final long STEP_NANOS = Duration.ofMillis(2).toNanos();

    /// Positions of other instances are asked of the database.
    private static final long REMOTE_STEP_NANOS = Duration.ofMillis(20).toNanos();

    private final ViewPositions positions;
    private final Set<Wait> waits = ConcurrentHashMap.newKeySet();
    private final Map<String, Remote> remote = new HashMap<>();
    private volatile @Nullable Thread thread;
    private volatile boolean running;

    ViewWaits(ViewPositions positions) {
        this.positions = positions;
    }

    /// A read that waits; an object of its own, not a value.
    private static final class Wait {

        private final List<String> groups;
        private final long position;
        private final CompletableFuture<Long> reached = new CompletableFuture<>();

        Wait(List<String> groups, long position) {
            this.groups = groups;
            this.position = position;
        }
    }

    private record Remote(long position, long readAtNanos) {}

    /// Waits until all the groups have reached the position; answers the position they have reached together, or null
    /// when the time is over first.
    @Nullable
    Long await(long position, Duration patience, String... groups) {
        var wait = new Wait(Arrays.asList(groups), position);
        waits.add(wait);
        LockSupport.unpark(thread);
        try {
            return wait.reached.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            return null;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return null;
        } finally {
            waits.remove(wait);
        }
    }

    private void work() {
        while (running) {
            if (waits.isEmpty()) {
                LockSupport.park();
            } else {
                look();
                LockSupport.parkNanos(STEP_NANOS);
            }
        }
    }

    /// Those that need no database first: they must not wait for one that is slow.
    private void look() {
        var local = new HashMap<String, Long>();
        waits.stream().flatMap(wait -> wait.groups.stream()).distinct().forEach(group -> {
            var here = positions.ofLocal(group);
            if (here != null) {
                local.put(group, here);
            }
        });
        var elsewhere = new ArrayList<Wait>();
        for (var wait : waits) {
            if (local.keySet().containsAll(wait.groups)) {
                complete(wait, local::get);
            } else {
                elsewhere.add(wait);
            }
        }
        try {
            elsewhere.forEach(
                    wait -> complete(wait, group -> local.containsKey(group) ? local.get(group) : readRemote(group)));
        } catch (RuntimeException e) {
            LOG.warn("view positions not read: {}", e.toString());
            elsewhere.forEach(wait -> wait.reached.completeExceptionally(e));
        }
    }

    private static void complete(Wait wait, ToLongFunction<String> position) {
        var together = wait.groups.stream().mapToLong(position).min().orElse(Long.MAX_VALUE);
        if (together >= wait.position) {
            wait.reached.complete(together);
        }
    }

    private long readRemote(String group) {
        var known = remote.get(group);
        if (known == null || System.nanoTime() - known.readAtNanos() >= REMOTE_STEP_NANOS) {
            known = new Remote(positions.of(group), System.nanoTime());
            remote.put(group, known);
        }
        return known.position();
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().daemon().name("view-waits").start(this::work);
    }

    @Override
    public void stop() {
        running = false;
        LockSupport.unpark(thread);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /// Before the first request and until the last.
    @Override
    public int getPhase() {
        return WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE - 1;
    }
}
