package chat.limitless.command.tasks;

import java.time.Duration;
import java.time.temporal.ChronoUnit;

/// Does one kind of task. Runs on a virtual thread, outside any transaction, and may block. May be called again for the
/// same task after a crash, so whatever it does must be safe to repeat. An exception means: failed, try again later.
public interface TaskHandler {

    /// The kind it does.
    String kind();

    /// Does it.
    TaskOutcome run(DueTask task);

    /// The longest wait after a failure, where trying less and less often would come too late.
    default Duration retryWithin() {
        return ChronoUnit.FOREVER.getDuration();
    }
}
