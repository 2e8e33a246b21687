package chat.limitless.ops.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;

/// The folder that keeps a local run between two starts: database, objects, logs, and secrets made at the first start.
/// One process at a time may have it; a folder with other people's files in it is left alone.
final class DataFolder implements AutoCloseable {

    private static final String MARKER = "limitless-data";
    private static final String SETTINGS = "settings.properties";
    private static final List<String> SECRETS =
            List.of("JWT_SECRET", "STRIPE_WEBHOOK_SECRET", "root.password", "command.password", "query.password");

    /// A holder that was stopped a moment ago is waited for.
    private static final Duration STOPPING = Duration.ofSeconds(5);

    private static final Duration LOOK = Duration.ofMillis(50);

    private final Path root;
    private final FileChannel lock;
    private final Properties secrets;

    private DataFolder(Path root, FileChannel lock, Properties secrets) {
        this.root = root;
        this.lock = lock;
        this.secrets = secrets;
    }

    /// Opens the folder, or makes it.
    static DataFolder open(Path root) {
        return open(root, STOPPING);
    }

    /// @param patience how long a holder is waited for
    static DataFolder open(Path root, Duration patience) {
        try {
            refuseForeign(root);
            Files.createDirectories(root);
            var lock = lock(root, patience);
            Files.writeString(root.resolve(MARKER), "Limitless Chat keeps a local run here; format 1.\n");
            return new DataFolder(root, lock, secrets(root.resolve(SETTINGS)));
        } catch (IOException failure) {
            throw new CannotStart("The data folder " + root + " cannot be used: " + failure.getMessage()
                    + ". Choose another one with --data DIR.");
        }
    }

    private static void refuseForeign(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        if (!Files.isDirectory(root)) {
            throw new CannotStart(root + " is a file, not a folder. Choose a data folder with --data DIR.");
        }
        if (Files.exists(root.resolve(MARKER))) {
            return;
        }
        try (var entries = Files.list(root)) {
            if (entries.findAny().isPresent()) {
                throw new CannotStart("The folder " + root
                        + " holds files that are not Limitless Chat's. Choose an empty or new one with --data DIR.");
            }
        }
    }

    private static FileChannel lock(Path root, Duration patience) throws IOException {
        var channel = FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            try {
                if (channel.tryLock() != null) {
                    return channel;
                }
            } catch (OverlappingFileLockException ours) {
                // the same process asked twice: told like any other holder
            }
            if (System.nanoTime() > deadline) {
                break;
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
        channel.close();
        throw new CannotStart("Another Limitless Chat is running on the data folder " + root
                + ". Stop it, or choose another folder with --data DIR.");
    }

    private static Properties secrets(Path file) throws IOException {
        var properties = new Properties();
        if (Files.exists(file)) {
            try (var in = Files.newBufferedReader(file)) {
                properties.load(in);
            }
        }
        var random = new SecureRandom();
        var missing =
                SECRETS.stream().filter(name -> !properties.containsKey(name)).toList();
        for (var name : missing) {
            var bytes = new byte[32];
            random.nextBytes(bytes);
            properties.setProperty(name, HexFormat.of().formatHex(bytes));
        }
        if (!missing.isEmpty()) {
            write(file, properties);
        }
        return properties;
    }

    private static void write(Path file, Properties properties) throws IOException {
        if (!Files.exists(file)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        try (var out = Files.newBufferedWriter(file)) {
            properties.store(out, "Made at the first start. Whoever has this file can sign in as anybody here.");
        }
    }

    /// A secret made at the first start.
    String secret(String name) {
        return secrets.getProperty(name);
    }

    /// A port for one of the parts: free at the first start, the same ever after, unless somebody else took it since.
    int port(String part) {
        var key = "port." + part;
        var known = secrets.getProperty(key);
        if (known != null && isFree(Integer.parseInt(known))) {
            return Integer.parseInt(known);
        }
        var chosen = freePort();
        secrets.setProperty(key, Integer.toString(chosen));
        try {
            write(root.resolve(SETTINGS), secrets);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return chosen;
    }

    /// A port that nobody listens on at this moment.
    static int freePort() {
        try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean isFree(int port) {
        try (var probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return probe.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    /// A folder below the root, made when missing.
    Path folder(String name) {
        try {
            return Files.createDirectories(root.resolve(name));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
