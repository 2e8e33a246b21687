package chat.limitless.command.tasks;

/// Does one kind of task. Runs on a virtual thread, outside any transaction, and may block. May be called again for the
/// same task after a crash, so whatever it does must be safe to repeat. An exception means: failed, try again later.
public interface TaskHandler {

    /// The kind it does.
    String kind();

    /// Does it.
    TaskOutcome run(DueTask task);
}
