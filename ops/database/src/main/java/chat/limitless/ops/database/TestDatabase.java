package chat.limitless.ops.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// An empty set of databases for one test class, on a server shared by the whole JVM. Which server is chosen by the
/// system property `limitless.test.database`: embedded, tidb or mysql. The three addresses carry a prefix of their own
/// (`?prefix=…`); tables and the two lesser accounts come with `Provisioning.prepare`.
public final class TestDatabase implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TestDatabase.class);

    private final TestServer server;
    private final String prefix;
    private final String password;

    private TestDatabase(TestServer server, String prefix, String password) {
        this.server = server;
        this.prefix = prefix;
        this.password = password;
    }

    /// A new set of names and accounts.
    public static TestDatabase fresh() {
        // User names are at most 32 characters long, so the prefix is kept short.
        var drawn = DatabaseAccounts.draw();
        return new TestDatabase(TestServer.shared(), "t" + drawn.substring(0, 10), drawn);
    }

    /// What the tests run on: `embedded MariaDB`, `TiDB …`, `MySQL …`.
    public static String serverKind() {
        return TestServer.shared().kind();
    }

    /// `mysql://…` of the account that may do everything.
    public String migrationUrl() {
        return server.url(prefix, server.user(), server.password());
    }

    /// `mysql://…` for the command side.
    public String commandUrl() {
        return server.url(prefix, prefix + "_command", password);
    }

    /// `mysql://…` for the query side.
    public String queryUrl() {
        return server.url(prefix, prefix + "_query", password);
    }

    /// Common first part of the database names.
    public String prefix() {
        return prefix;
    }

    /// Opens a connection of the account that may do everything, for looking and for tampering.
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:mysql://" + server.host() + ":" + server.port()
                        + "/?sslMode=PREFERRED&allowPublicKeyRetrieval=true&connectTimeout=5000",
                server.user(),
                server.password());
    }

    /// Drops everything made under the prefix.
    @Override
    public void close() {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            for (var name : List.of("events", "keys", "views")) {
                statement.execute("drop database if exists " + prefix + "_" + name);
            }
            for (var account : List.of("command", "query")) {
                statement.execute("drop user if exists '" + prefix + "_" + account + "'@'%'");
            }
        } catch (SQLException e) {
            LOG.warn("databases {} were not dropped", prefix, e);
        }
    }
}
