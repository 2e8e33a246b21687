package chat.limitless.platform.log;

import chat.limitless.api.Refused;
import chat.limitless.eventstore.AppendConflict;
import chat.limitless.eventstore.LogBusy;
import chat.limitless.eventstore.LogUnavailable;
import io.micrometer.core.instrument.Counter;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.gateway.RetryScheduler;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.TransientDataAccessException;

/// Makes decisions again that lost a race: some tries at once, then with a short random pause, within a time limit.
/// On hot streams many short tries win; few tries with growing pauses starve one of two processes.
///
/// Never repeats a business refusal, and not what says that the log takes no more work.
final class ConflictRetry implements RetryScheduler {

    /// Metadata of a command: epoch milliseconds after which it is not tried again.
    static final String NOT_AFTER = "limitless.notAfter";

    static final int MAX_TRIES = 40;
    private static final int TRIES_AT_ONCE = 4;
    private static final long PAUSE_MILLIS_MAX = 40;
    private static final int CAUSES_MAX = 20;

    /// Lock wait, deadlock, record changed; TiDB's write conflicts and retryable storage errors.
    private static final Set<Integer> TRANSIENT_SQL_CODES =
            Set.of(1020, 1205, 1213, 8002, 8005, 8022, 8028, 9001, 9002, 9003, 9004, 9005, 9007);

    private final Clock clock;
    private final Counter retries;

    ConflictRetry(Clock clock, Counter retries) {
        this.clock = clock;
        this.retries = retries;
    }

    /// When a command sent now is given up.
    static String deadline(Clock clock, Duration limit) {
        return Long.toString(clock.instant().plus(limit).toEpochMilli());
    }

    @Override
    public boolean scheduleRetry(
            CommandMessage command,
            RuntimeException lastFailure,
            List<Class<? extends Throwable>[]> failures,
            Runnable dispatch) {
        if (failures.size() >= MAX_TRIES || !isTransient(lastFailure) || isOver(command)) {
            return false;
        }
        retries.increment();
        if (failures.size() <= TRIES_AT_ONCE) {
            dispatch.run();
        } else {
            Thread.ofVirtual().name("command-retry").start(() -> {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(
                        ThreadLocalRandom.current().nextLong(1, PAUSE_MILLIS_MAX + 1)));
                dispatch.run();
            });
        }
        return true;
    }

    private boolean isOver(CommandMessage<?> command) {
        return command.getMetaData().get(NOT_AFTER) instanceof String notAfter
                && clock.instant().isAfter(Instant.ofEpochMilli(Long.parseLong(notAfter)));
    }

    /// Walks the chain of causes once; the first that is known decides.
    static boolean isTransient(Throwable failure) {
        var cause = failure;
        for (var depth = 0; cause != null && depth < CAUSES_MAX; depth++, cause = cause.getCause()) {
            switch (cause) {
                case Refused _, LogBusy _, LogUnavailable _ -> {
                    return false;
                }
                case AppendConflict _, ConcurrencyException _, AggregateStreamCreationException _ -> {
                    return true;
                }
                case ConcurrencyFailureException _, TransientDataAccessException _ -> {
                    return true;
                }
                case SQLException sql -> {
                    return TRANSIENT_SQL_CODES.contains(sql.getErrorCode());
                }
                default -> {
                    // keep looking
                }
            }
        }
        return false;
    }
}
