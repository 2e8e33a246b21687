package chat.limitless.ops.database;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Waits until a server answers a query, and says what it logged when it does not.
final class ServerReadiness {

    private static final Duration WITHIN = Duration.ofSeconds(90);

    private ServerReadiness() {}

    static void await(@Nullable Process server, String url, @Nullable Path logFile) {
        long deadline = System.nanoTime() + WITHIN.toNanos();
        @Nullable SQLException last = null;
        while (System.nanoTime() < deadline) {
            try {
                if (server != null && server.waitFor(100, TimeUnit.MILLISECONDS)) {
                    throw new IllegalStateException("the database server ended at once: " + tailOf(logFile));
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while the database server started", e);
            }
            try {
                query(url);
                return;
            } catch (SQLException e) {
                last = e;
            }
        }
        throw new IllegalStateException("the database server did not answer in time: " + tailOf(logFile), last);
    }

    static void query(String url) throws SQLException {
        var uri = URI.create(url);
        var account = uri.getUserInfo().split(":", 2);
        var jdbc = "jdbc:mysql://" + uri.getHost() + ":" + uri.getPort()
                + "/?sslMode=PREFERRED&allowPublicKeyRetrieval=true&connectTimeout=1000&socketTimeout=5000";
        try (var connection = DriverManager.getConnection(jdbc, account[0], account.length < 2 ? "" : account[1]);
                var statement = connection.createStatement()) {
            statement.execute("select 1");
        }
    }

    private static String tailOf(@Nullable Path logFile) {
        if (logFile == null) {
            return "";
        }
        try {
            var lines = Files.readAllLines(logFile);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 12), lines.size()));
        } catch (IOException e) {
            return "no log at " + logFile;
        }
    }
}
