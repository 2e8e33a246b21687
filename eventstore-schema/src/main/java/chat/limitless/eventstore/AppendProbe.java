package chat.limitless.eventstore;

/// Lets a test stop, freeze or kill the process at a named point of an append.
@FunctionalInterface
interface AppendProbe {

    /// The steps of one batch, in order.
    enum Point {
        LOCKED,
        CHECKED,
        INSERTED,
        BEFORE_COMMIT,
        AFTER_COMMIT,
        ACKNOWLEDGED
    }

    AppendProbe NONE = _ -> {};

    void at(Point point);
}
