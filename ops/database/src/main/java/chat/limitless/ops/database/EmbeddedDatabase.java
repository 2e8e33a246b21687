package chat.limitless.ops.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// An embedded MariaDB in a folder: installed at first use, started as a child process, stopped with [#close()].
/// Everything acknowledged is on the disk (`innodb_flush_log_at_trx_commit=1`), as in production.
public final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(30);

    private final Process server;
    private final int port;
    private final DatabaseAccounts accounts;
    private final Thread stopAtExit;

    private EmbeddedDatabase(Process server, int port, DatabaseAccounts accounts) {
        this.server = server;
        this.port = port;
        this.accounts = accounts;
        this.stopAtExit = new Thread(this::stop, "embedded-database-stop");
        Runtime.getRuntime().addShutdownHook(stopAtExit);
    }

    /// Starts the server on the data in the folder; its programs are unpacked into `mariadb` beside the data.
    ///
    /// @param port TCP port on the loopback; 0 for any free one
    public static EmbeddedDatabase start(Path dataDir, int port) {
        return start(dataDir, dataDir.toAbsolutePath().resolveSibling("mariadb"), port);
    }

    /// The same with a folder of its own for the programs, which several data folders may share.
    public static EmbeddedDatabase start(Path dataDir, Path programs, int port) {
        var data = dataDir.toAbsolutePath();
        var home = new MariaDbHome(programs);
        LeftBehindServer.stop(data.resolve("server.pid"));
        if (!Files.isDirectory(data.resolve("mysql")) || !home.isUnpacked()) {
            home.install(data);
        }
        var accounts = DatabaseAccounts.loadOrCreate(data.resolve("accounts.properties"));
        try {
            Files.writeString(data.resolve("init.sql"), accounts.initStatements());
            int chosen = port == 0 ? freePort() : port;
            var server = launch(home, data, chosen);
            var database = new EmbeddedDatabase(server, chosen, accounts);
            ServerReadiness.await(server, database.migrationUrl(), data.resolve("server.log"));
            Files.delete(data.resolve("init.sql"));
            LOG.info("embedded database ready on port {}, data in {}", chosen, data);
            return database;
        } catch (IOException e) {
            throw new UncheckedIOException("the embedded database could not be started on " + data, e);
        }
    }

    private static Process launch(MariaDbHome home, Path data, int port) throws IOException {
        var builder = new ProcessBuilder(arguments(home, data, port));
        builder.directory(data.toFile());
        builder.environment().put("LD_LIBRARY_PATH", home.libraries().toString());
        builder.redirectErrorStream(true);
        builder.redirectOutput(
                ProcessBuilder.Redirect.appendTo(data.resolve("server.log").toFile()));
        var server = builder.start();
        ParentWatch.over(server);
        return server;
    }

    private static List<String> arguments(MariaDbHome home, Path data, int port) {
        var arguments = new ArrayList<String>();
        arguments.add(home.server().toString());
        arguments.add("--no-defaults");
        arguments.add("--basedir=" + home.folder());
        arguments.add("--datadir=" + data);
        arguments.add("--lc-messages-dir=" + home.folder().resolve("share"));
        arguments.add("--port=" + port);
        arguments.add("--bind-address=127.0.0.1");
        // Relative to the data folder: an absolute path may be longer than a socket address can hold.
        arguments.add("--socket=server.sock");
        arguments.add("--pid-file=" + data.resolve("server.pid"));
        arguments.add("--init-file=" + data.resolve("init.sql"));
        arguments.addAll(List.of(
                "--innodb-flush-log-at-trx-commit=1",
                "--innodb-buffer-pool-size=256M",
                "--innodb-log-file-size=128M",
                "--max-allowed-packet=64M",
                "--max-connections=600",
                "--back-log=300",
                "--table-open-cache=4000",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_bin",
                "--default-time-zone=+00:00",
                "--skip-name-resolve",
                "--skip-ssl",
                "--local-infile=0",
                "--performance-schema=OFF",
                "--sql-mode=STRICT_TRANS_TABLES,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION"));
        if (MariaDbHome.runsAsRoot()) {
            arguments.add("--user=root");
        }
        return arguments;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /// For a caller that stops its parts in an order of its own, also when the process ends: from now on only
    /// [#close()] stops the server. (Hooks run side by side; a server that dies with its parent dies all the same.)
    public EmbeddedDatabase closedByCaller() {
        Runtime.getRuntime().removeShutdownHook(stopAtExit);
        return this;
    }

    /// Port it listens on.
    public int port() {
        return port;
    }

    /// `mysql://…` of the account that may do everything.
    public String migrationUrl() {
        return url(DatabaseAccounts.MIGRATION);
    }

    /// `mysql://…` for the command side; the account itself is made by provisioning.
    public String commandUrl() {
        return url(DatabaseAccounts.COMMAND);
    }

    /// `mysql://…` for the query side; the account itself is made by provisioning.
    public String queryUrl() {
        return url(DatabaseAccounts.QUERY);
    }

    private String url(String account) {
        return "mysql://" + account + ":" + accounts.password(account) + "@127.0.0.1:" + port;
    }

    /// Process id of the server.
    public long pid() {
        return server.pid();
    }

    /// Stops the server cleanly and waits for it.
    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(stopAtExit);
        } catch (IllegalStateException alreadyShuttingDown) {
            LOG.debug("stopping while the process ends", alreadyShuttingDown);
        }
        stop();
    }

    private void stop() {
        server.destroy();
        try {
            if (!server.waitFor(STOP_WITHIN.toMillis(), TimeUnit.MILLISECONDS)) {
                server.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            server.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
