package chat.limitless.ops.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A server whose parent was killed keeps its data folder locked. It is asked to stop by its [ParentWatch], and by the
/// next start through its pid file.
final class LeftBehindServer {

    private static final Logger LOG = LoggerFactory.getLogger(LeftBehindServer.class);

    private LeftBehindServer() {}

    static void stop(Path pidFile) {
        if (!Files.exists(pidFile)) {
            return;
        }
        try {
            long pid = Long.parseLong(Files.readString(pidFile).strip());
            var process = ProcessHandle.of(pid).filter(LeftBehindServer::isDatabase);
            if (process.isPresent()) {
                LOG.warn("stopping the database server {} left behind on this data folder", pid);
                process.get().destroy();
                process.get().onExit().get(60, TimeUnit.SECONDS);
            }
            Files.deleteIfExists(pidFile);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot use " + pidFile, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while stopping the server of " + pidFile, e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the server of " + pidFile + " does not stop", e);
        }
    }

    /// A pid is used again after a restart of the machine: only a database server may be stopped.
    private static boolean isDatabase(ProcessHandle process) {
        return process.info().command().map(name -> name.endsWith("mariadbd")).orElse(false);
    }
}
