package chat.limitless.ops.database;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.testcontainers.DockerClientFactory;

/// The one database server of this test run.
///
/// @param kind what it is, for the report
/// @param host address
/// @param port TCP port
/// @param user account that may do everything
/// @param password its password
record TestServer(String kind, String host, int port, String user, String password) {

    /// Chosen by `limitless.test.database`; started at first use and stopped with the JVM. Where there is none, every
    /// test is told the same.
    static TestServer shared() {
        return Holder.CHOICE.server();
    }

    private static final class Holder {
        private static final Choice CHOICE = choose();
    }

    private record Choice(
            @Nullable TestServer found, @Nullable NoTestServer missing) {

        TestServer server() {
            if (found == null) {
                throw missing == null ? new IllegalStateException("no choice was made") : missing;
            }
            return found;
        }
    }

    private static Choice choose() {
        try {
            var server = start(System.getProperty("limitless.test.database", "embedded"));
            Announcement.print("Tests use " + server.kind() + " at " + server.host() + ":" + server.port());
            return new Choice(server, null);
        } catch (NoTestServer none) {
            Announcement.print(String.valueOf(none.getMessage()));
            return new Choice(null, none);
        }
    }

    private static TestServer start(String wanted) {
        return switch (wanted.toLowerCase(Locale.ROOT)) {
            case "embedded" -> EmbeddedTestServer.start();
            case "tidb" -> TidbTestServer.start();
            case "mysql" ->
                MysqlTestServer.start(
                        System.getenv("LIMITLESS_MYSQL_URL"),
                        () -> DockerClientFactory.instance().isDockerAvailable());
            default ->
                throw new IllegalArgumentException(
                        "limitless.test.database must be embedded, tidb or mysql, not " + wanted);
        };
    }

    String url(String prefix, String account, String secret) {
        return "mysql://" + account + ":" + secret + "@" + host + ":" + port + "?prefix=" + prefix;
    }
}
