package chat.limitless.query.freshness;

import chat.limitless.eventstore.EventLog;
import chat.limitless.platform.web.MinPosition;
import chat.limitless.platform.web.PositionHeaders;
import chat.limitless.platform.web.Problem;
import chat.limitless.platform.web.ProblemCode;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Lets a read wait for what the reader has written, and says how far the answer is.
///
/// The position is read before the rows, so that the rows are at least that new.
@Component
public class Freshness {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration TRY_AGAIN = Duration.ofSeconds(1);
    private static final long LOCAL_STEP_NANOS = Duration.ofMillis(2).toNanos();
    private static final long REMOTE_STEP_NANOS = Duration.ofMillis(20).toNanos();

    private final ViewPositions positions;
    private final EventLog log;

    Freshness(ViewPositions positions, EventLog log) {
        this.positions = positions;
        this.log = log;
    }

    /// Waits up to two seconds until all the groups have reached the asked position; answers the position they have
    /// reached together. Throws [Problem] `http.view-behind` when the time is over first.
    public long await(MinPosition least, String... groups) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            var local = true;
            var reached = Long.MAX_VALUE;
            for (var group : groups) {
                var here = positions.ofLocal(group);
                local &= here != null;
                reached = Math.min(reached, here == null ? positions.of(group) : here);
            }
            if (reached >= least.position()) {
                return reached;
            }
            if (System.nanoTime() >= deadline) {
                throw new Problem(ProblemCode.VIEW_BEHIND, TRY_AGAIN);
            }
            LockSupport.parkNanos(local ? LOCAL_STEP_NANOS : REMOTE_STEP_NANOS);
        }
    }

    /// The same for a read that goes to the log itself.
    public long awaitLog(MinPosition least) {
        if (!log.tail().awaitPosition(least.position(), PATIENCE)) {
            throw new Problem(ProblemCode.VIEW_BEHIND, TRY_AGAIN);
        }
        return log.tail().position();
    }

    /// An answer that says where it stands.
    public static <T> ResponseEntity<T> answer(long position, T body) {
        return ResponseEntity.ok()
                .header(PositionHeaders.POSITION, PositionHeaders.encode(position))
                .body(body);
    }
}
