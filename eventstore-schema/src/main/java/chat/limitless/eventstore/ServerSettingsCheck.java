package chat.limitless.eventstore;

import java.time.Clock;
import java.util.List;

/// Refuses a server whose settings would lose or reorder what was acknowledged. Reports all problems at once.
public final class ServerSettingsCheck {

    private ServerSettingsCheck() {}

    /// Every problem found, in words for an operator; empty when all is well.
    public static List<String> problems(DatabaseUrl account, Clock clock) {
        throw new UnsupportedOperationException();
    }
}
