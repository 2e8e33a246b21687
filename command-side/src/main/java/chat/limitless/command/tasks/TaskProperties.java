package chat.limitless.command.tasks;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How tasks are worked off.
///
/// @param poll longest time until a task ordered by another instance is seen
/// @param parallel tasks at once in this process
/// @param claimFor after which another instance takes over the tasks of one that died; those of a living one are
/// claimed
///     again and again
/// @param stuckAfter after which a task that is still running is taken over all the same
/// @param firstRetry wait after the first failure; doubled each time
/// @param lastRetry longest wait after a failure
/// @param drainWithin how long a stop waits for running tasks
/// @param keepFor how long finished tasks are kept
@ConfigurationProperties("limitless.tasks")
record TaskProperties(
        @DefaultValue("500ms") Duration poll,
        @DefaultValue("16") int parallel,
        @DefaultValue("30s") Duration claimFor,
        @DefaultValue("10m") Duration stuckAfter,
        @DefaultValue("1s") Duration firstRetry,
        @DefaultValue("1h") Duration lastRetry,
        @DefaultValue("20s") Duration drainWithin,
        @DefaultValue("90d") Duration keepFor) {

    /// The wait after a number of failures in a row.
    Duration retryAfter(int failures) {
        long factor = 1L << Math.min(Math.max(failures - 1, 0), 20);
        var wait = firstRetry.multipliedBy(factor);
        return wait.compareTo(lastRetry) < 0 ? wait : lastRetry;
    }
}
