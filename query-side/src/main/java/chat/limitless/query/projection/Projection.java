package chat.limitless.query.projection;

import java.util.List;

/// Keeps rows that answer one question. A pure function of the log: applied again from the start it makes the same
/// rows.
///
/// No calls out, no commands, no clock. A row that must be there and is not is an error ([MissingRow]), never a log
/// line: the guilty event is parked and the others go on.
public interface Projection {

    /// The tables it writes, nobody else does.
    List<String> tables();

    /// Whether it looks at events of this class.
    boolean handles(Class<?> eventType);

    /// Writes what the events mean, in few statements, inside the caller's transaction. An event at or before the
    /// position a row has reached changes nothing in it.
    ///
    /// @param events in order of position; only such as it handles
    void apply(List<ProjectedEvent> events);
}
