package chat.limitless.ops.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The embedded MariaDB on a data folder of its own, thrown away by the next run; the programs are shared by all
/// modules.
final class EmbeddedTestServer {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedTestServer.class);

    private EmbeddedTestServer() {}

    static TestServer start() {
        var folder = BuildFolder.ofModule().resolve("database");
        deleteLeftovers(folder);
        var data = folder.resolve("data-" + ProcessHandle.current().pid());
        // Not stopped by a hook: the contexts under test would lose their database while they end, and wait for it.
        // The server goes when this process has gone.
        var database = EmbeddedDatabase.start(data, BuildFolder.ofProject().resolve("database/mariadb"), 0)
                .closedByCaller();
        var account = URI.create(database.migrationUrl()).getUserInfo().split(":", 2);
        return new TestServer("embedded MariaDB", "127.0.0.1", database.port(), account[0], account[1]);
    }

    /// Data of test runs that have ended.
    private static void deleteLeftovers(Path folder) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var runs = Files.newDirectoryStream(folder, "data-*")) {
            for (var run : runs) {
                var pid = Long.parseLong(run.getFileName().toString().substring("data-".length()));
                if (ProcessHandle.of(pid).isEmpty()) {
                    delete(run);
                }
            }
        } catch (IOException e) {
            LOG.warn("old data in {} was not removed", folder, e);
        }
    }

    private static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("{} was not removed", folder, e);
        }
    }
}
