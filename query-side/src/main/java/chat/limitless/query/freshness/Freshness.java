package chat.limitless.query.freshness;

import chat.limitless.eventstore.EventLog;
import chat.limitless.platform.web.MinPosition;
import chat.limitless.platform.web.PositionHeaders;
import chat.limitless.platform.web.Problem;
import chat.limitless.platform.web.ProblemCode;
import java.time.Duration;
import java.util.Arrays;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Lets a read wait for what the reader has written, and says how far the answer is.
///
/// The position is read before the rows, so that the rows are at least that new.
@Component
public class Freshness {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration TRY_AGAIN = Duration.ofSeconds(1);

    private final ViewPositions positions;
    private final ViewWaits waits;
    private final EventLog log;

    Freshness(ViewPositions positions, ViewWaits waits, EventLog log) {
        this.positions = positions;
        this.waits = waits;
        this.log = log;
    }

    /// Waits up to two seconds until all the groups have reached the asked position; answers the position they have
    /// reached together. Throws [Problem] `http.view-behind` when the time is over first.
    public long await(MinPosition least, String... groups) {
        var now = Arrays.stream(groups).mapToLong(positions::of).min().orElse(Long.MAX_VALUE);
        if (now >= least.position()) {
            return now;
        }
        var reached = waits.await(least.position(), PATIENCE, groups);
        if (reached == null) {
            throw new Problem(ProblemCode.VIEW_BEHIND, TRY_AGAIN);
        }
        return reached;
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
