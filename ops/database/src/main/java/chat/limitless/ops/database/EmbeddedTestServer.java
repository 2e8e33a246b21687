package chat.limitless.ops.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The embedded MariaDB on a data folder of its own, thrown away with the JVM; the programs are shared by all modules.
final class EmbeddedTestServer {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedTestServer.class);

    private EmbeddedTestServer() {}

    static TestServer start() {
        var data = BuildFolder.ofModule()
                .resolve("database")
                .resolve("data-" + ProcessHandle.current().pid());
        // Registered first, so that the server's own hook has stopped it before the folder goes.
        var database = EmbeddedDatabase.start(data, BuildFolder.ofProject().resolve("database/mariadb"), 0);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            database.close();
            delete(data);
        }));
        var account = URI.create(database.migrationUrl()).getUserInfo().split(":", 2);
        return new TestServer("embedded MariaDB", "127.0.0.1", database.port(), account[0], account[1]);
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
