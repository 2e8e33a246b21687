package chat.limitless.ops.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A single `tidb-server` with its own storage, built by the Go toolchain from the module in `ops/tidb`. The build
/// takes
/// minutes the first time; Go and the project's `target` folder keep the result.
final class TidbFromSource {

    private TidbFromSource() {}

    static TestServer start() {
        var program = BuildFolder.ofProject().resolve("tidb/tidb-server");
        try {
            if (!Files.isExecutable(program)) {
                build(program);
            }
            return launch(program);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "No TiDB to test against: LIMITLESS_TIDB_URL is not set, no Docker answers, and building it failed."
                            + " Go 1.25 or newer is needed for the last.",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while TiDB was built or started", e);
        }
    }

    /// Builds in a copy of the module, because the first build completes its list of checksums.
    private static void build(Path program) throws IOException, InterruptedException {
        var module = program.resolveSibling("module");
        Files.createDirectories(module);
        for (var name : List.of("go.mod", "tools.go")) {
            Files.copy(
                    BuildFolder.project().resolve("ops/tidb").resolve(name),
                    module.resolve(name),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        Announcement.print("Building tidb-server with the Go toolchain; this takes minutes once.");
        go(module, "mod", "tidy");
        go(module, "build", "-o", program.toString(), "github.com/pingcap/tidb/cmd/tidb-server");
    }

    private static void go(Path module, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("go"));
        command.addAll(List.of(arguments));
        var go = new ProcessBuilder(command)
                .directory(module.toFile())
                .inheritIO()
                .start();
        if (!go.waitFor(60, TimeUnit.MINUTES) || go.exitValue() != 0) {
            go.destroy();
            throw new IOException(String.join(" ", command) + " in " + module + " did not succeed");
        }
    }

    private static TestServer launch(Path program) throws IOException {
        var data = BuildFolder.ofModule()
                .resolve("database")
                .resolve("tidb-" + ProcessHandle.current().pid());
        Files.createDirectories(data);
        int port = freePort();
        var log = data.resolve("server.log");
        var server = new ProcessBuilder(
                        program.toString(),
                        "-store",
                        "unistore",
                        "-path",
                        data.resolve("store").toString(),
                        "-host",
                        "127.0.0.1",
                        "-P",
                        Integer.toString(port),
                        "-status",
                        Integer.toString(freePort()),
                        "-socket",
                        data.resolve("s").toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        LeftBehindServer.stopWhenParentDies(server);
        Runtime.getRuntime().addShutdownHook(new Thread(server::destroy));
        var found = new TestServer("TiDB v8.5.6 (built from source)", "127.0.0.1", port, "root", "");
        ServerReadiness.await(server, found.url("t", "root", ""), log);
        return found;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
