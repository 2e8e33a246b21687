package chat.limitless.eventstore;

import java.util.Locale;

/// The three databases on one server. Each has its own backup and its own grants.
public enum DatabaseName {
    /// The log and everything that cannot be rebuilt from it.
    EVENTS,
    /// Personal keys; destroying one erases a person.
    KEYS,
    /// Read models; can be rebuilt from the log at any time.
    VIEWS;

    /// The name on the server, for example `limitless_events`.
    public String on(String prefix) {
        return prefix + "_" + name().toLowerCase(Locale.ROOT);
    }
}
