package chat.limitless.ops.database;

import java.nio.file.Path;

/// An embedded MariaDB in a folder: installed at first use, started as a child process, stopped with [#close()].
public final class EmbeddedDatabase implements AutoCloseable {

    private EmbeddedDatabase() {}

    /// Starts the server on the data in the folder.
    ///
    /// @param port TCP port on the loopback; 0 for any free one
    public static EmbeddedDatabase start(Path dataDir, int port) {
        throw new UnsupportedOperationException();
    }

    /// Port it listens on.
    public int port() {
        throw new UnsupportedOperationException();
    }

    /// `mysql://…` of the account that may do everything.
    public String migrationUrl() {
        throw new UnsupportedOperationException();
    }

    /// `mysql://…` for the command side; the account itself is made by provisioning.
    public String commandUrl() {
        throw new UnsupportedOperationException();
    }

    /// `mysql://…` for the query side; the account itself is made by provisioning.
    public String queryUrl() {
        throw new UnsupportedOperationException();
    }

    /// Process id of the server.
    public long pid() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}
}
