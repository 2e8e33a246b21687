package chat.limitless.api;

/// A request to change one aggregate. Time and ids arrive inside it, so that deciding is pure and repeating is safe.
public interface Command {

    /// The aggregate instance (= stream) the command is for.
    String targetId();
}
