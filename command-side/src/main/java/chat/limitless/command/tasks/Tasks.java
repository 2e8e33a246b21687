package chat.limitless.command.tasks;

/// The list of what is to be done.
public interface Tasks {

    /// Adds a task, as part of the transaction that is open, if there is one. A task with a known id, even a finished
    /// one, changes nothing.
    void schedule(TaskOrder order);
}
