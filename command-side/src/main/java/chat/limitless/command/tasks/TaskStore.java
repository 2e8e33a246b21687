package chat.limitless.command.tasks;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// What is to be done, and who is doing it. A task whose claim has run out may be claimed again; what the first claimer
/// says about it afterwards changes nothing.
interface TaskStore {

    /// Adds the task; false when its id is known.
    boolean insert(TaskOrder order);

    boolean exists(String id);

    /// Takes up to `limit` tasks that are due, of the kinds this instance knows.
    List<DueTask> claim(String owner, Duration claimFor, int limit);

    /// Claims a task that is still at work for longer; false when it is somebody else's by now.
    boolean keep(DueTask task, Duration claimFor);

    /// When the next task is due, or the other time when none waits.
    Instant nextDue(Instant otherwise);

    void finish(DueTask task);

    void giveUp(DueTask task, String reason);

    /// Puts a task back that went well and shall be looked at again.
    void again(DueTask task, Instant at);

    /// Puts a task back that failed.
    void failed(DueTask task, Instant at, String failure);

    /// Forgets tasks that ended before a time.
    int forget(Instant endedBefore);
}
