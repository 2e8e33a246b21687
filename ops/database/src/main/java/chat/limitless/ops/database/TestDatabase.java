package chat.limitless.ops.database;

/// An empty set of databases for one test class, on a server shared by the whole JVM. Which server is chosen by the
/// system property `limitless.test.database`: embedded, tidb or mysql. The three addresses carry a prefix of their own
/// (`?prefix=…`); tables and the two lesser accounts come with `Provisioning.prepare`.
public final class TestDatabase implements AutoCloseable {

    private TestDatabase() {}

    /// A new set of names and accounts.
    public static TestDatabase fresh() {
        throw new UnsupportedOperationException();
    }

    /// `mysql://…` of the account that may do everything.
    public String migrationUrl() {
        throw new UnsupportedOperationException();
    }

    /// `mysql://…` for the command side.
    public String commandUrl() {
        throw new UnsupportedOperationException();
    }

    /// `mysql://…` for the query side.
    public String queryUrl() {
        throw new UnsupportedOperationException();
    }

    /// Common first part of the database names.
    public String prefix() {
        throw new UnsupportedOperationException();
    }

    /// Drops everything made under the prefix.
    @Override
    public void close() {}
}
