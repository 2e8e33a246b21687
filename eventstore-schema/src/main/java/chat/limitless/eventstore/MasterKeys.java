package chat.limitless.eventstore;

import java.nio.file.Path;

/// The keys that wrap all personal keys, by id, and the key behind user ids and look-up hashes. Kept in one file
/// outside
/// the data of the log, named by `LIMITLESS_MASTER_KEY_FILE`.
public final class MasterKeys {

    private MasterKeys() {}

    /// Reads the file; a missing or unreadable one is a clear failure.
    public static MasterKeys load(Path file) {
        throw new UnsupportedOperationException();
    }

    /// Reads the file, or makes a new one readable by its owner only. Not for production.
    public static MasterKeys loadOrCreate(Path file) {
        throw new UnsupportedOperationException();
    }
}
