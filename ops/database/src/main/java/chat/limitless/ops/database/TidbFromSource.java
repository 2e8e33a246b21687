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
/// takes minutes the first time; Go and the folder keep the result.
final class TidbFromSource {

    private static final int BUILD_LIMIT_MINUTES = 60;

    private final Path folder;
    private final String go;

    /// @param folder where the program is kept
    /// @param go the Go command
    TidbFromSource(Path folder, String go) {
        this.folder = folder.toAbsolutePath();
        this.go = go;
    }

    TestServer start() {
        var program = folder.resolve("tidb-server");
        try {
            if (!Files.isExecutable(program)) {
                build(program);
            }
            return launch(program);
        } catch (IOException e) {
            throw new UncheckedIOException("TiDB could not be started from " + program, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while TiDB was built or started", e);
        }
    }

    /// Builds in a copy of the module, because the first build completes its list of checksums.
    private void build(Path program) throws IOException, InterruptedException {
        var module = folder.resolve("module");
        Files.createDirectories(module);
        for (var name : List.of("go.mod", "tools.go")) {
            Files.copy(
                    BuildFolder.project().resolve("ops/tidb").resolve(name),
                    module.resolve(name),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        Announcement.print("Building tidb-server with the Go toolchain; this takes minutes once.");
        run(module, "mod", "tidy");
        run(module, "build", "-o", program.toString(), "github.com/pingcap/tidb/cmd/tidb-server");
    }

    private void run(Path module, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(go));
        command.addAll(List.of(arguments));
        var log = module.resolve("build.log");
        Process build;
        try {
            build = new ProcessBuilder(command)
                    .directory(module.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
        } catch (IOException noGo) {
            throw none("there is no Go toolchain to build one with");
        }
        if (!build.waitFor(BUILD_LIMIT_MINUTES, TimeUnit.MINUTES) || build.exitValue() != 0) {
            build.destroy();
            throw none("\"" + String.join(" ", command) + "\" did not succeed: " + lastLine(log) + " (all of it in "
                    + log + ")");
        }
    }

    private static NoTestServer none(String why) {
        return new NoTestServer("No TiDB to test against: LIMITLESS_TIDB_URL is not set, no Docker answers, and " + why
                + ". Set LIMITLESS_TIDB_URL=mysql://root@host:4000, start Docker, or give Go 1.25 a module proxy that"
                + " has github.com/pingcap/tidb.");
    }

    private static String lastLine(Path log) throws IOException {
        var lines = Files.readAllLines(log);
        return lines.isEmpty() ? "no output" : lines.getLast().strip();
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
        ParentWatch.over(server);
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
