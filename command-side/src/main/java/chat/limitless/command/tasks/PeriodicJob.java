package chat.limitless.command.tasks;

import java.time.Duration;

/// Work that comes again and again, on one instance at a time. Declare it as a bean.
public interface PeriodicJob {

    /// Stable name.
    String name();

    /// Time from the end of one run to the start of the next.
    Duration every();

    /// Does it. An exception means: failed, try again soon.
    void run();
}
