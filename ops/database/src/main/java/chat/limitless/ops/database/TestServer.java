package chat.limitless.ops.database;

import java.util.Locale;

/// The one database server of this test run.
///
/// @param kind what it is, for the report
/// @param host address
/// @param port TCP port
/// @param user account that may do everything
/// @param password its password
record TestServer(String kind, String host, int port, String user, String password) {

    /// Chosen by `limitless.test.database`; started at first use and stopped with the JVM.
    static TestServer shared() {
        return Holder.SERVER;
    }

    private static final class Holder {
        private static final TestServer SERVER = choose();
    }

    private static TestServer choose() {
        var wanted = System.getProperty("limitless.test.database", "embedded").toLowerCase(Locale.ROOT);
        var server = switch (wanted) {
            case "embedded" -> EmbeddedTestServer.start();
            case "tidb" -> TidbTestServer.start();
            case "mysql" -> MysqlTestServer.start();
            default ->
                throw new IllegalArgumentException(
                        "limitless.test.database must be embedded, tidb or mysql, not " + wanted);
        };
        Announcement.print("Tests use " + server.kind() + " at " + server.host() + ":" + server.port());
        return server;
    }

    String url(String prefix, String account, String secret) {
        return "mysql://" + account + ":" + secret + "@" + host + ":" + port + "?prefix=" + prefix;
    }
}
