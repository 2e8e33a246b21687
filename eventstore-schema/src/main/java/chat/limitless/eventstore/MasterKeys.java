package chat.limitless.eventstore;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The keys that wrap all personal keys, by id, and the key behind user ids and look-up hashes. Kept in one file
/// outside
/// the data of the log, named by `LIMITLESS_MASTER_KEY_FILE`:
///
/// ```
/// identity = <32 bytes, base64>      never changes: user ids are derived from it
/// current  = 1                       id of the master key for new personal keys
/// key.1    = <32 bytes, base64>      old ones stay as long as a personal key is wrapped with them
/// ```
public final class MasterKeys {

    private static final Logger LOG = LoggerFactory.getLogger(MasterKeys.class);
    private static final int KEY_BYTES = 32;
    private static final String KEY = "key.";

    private final byte[] identity;
    private final String currentId;
    private final Map<String, byte[]> keys;

    private MasterKeys(byte[] identity, String currentId, Map<String, byte[]> keys) {
        this.identity = identity;
        this.currentId = currentId;
        this.keys = Map.copyOf(keys);
    }

    /// Reads the file; a missing or unreadable one is a clear failure.
    public static MasterKeys load(Path file) {
        if (!Files.isReadable(file)) {
            throw new IllegalStateException("The master key file " + file
                    + " is missing or not readable. Without it no personal text can be read; restore it from its"
                    + " backup.");
        }
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
        return read(properties, file);
    }

    /// Reads the file, or makes a new one readable by its owner only. Not for production.
    public static MasterKeys loadOrCreate(Path file) {
        if (!Files.exists(file)) {
            try {
                create(file);
            } catch (IllegalStateException e) {
                LOG.debug("another process made {} meanwhile", file, e);
            }
        }
        return load(file);
    }

    /// Makes a new file, readable by its owner only. It appears whole or not at all, and never in the place of another:
    /// two processes may start at once.
    public static void create(Path file) {
        var text = "# Limitless Chat master keys. Keep a copy apart from the database: without this file every personal"
                + " text is lost.\n" + "identity=" + draw() + "\ncurrent=1\nkey.1=" + draw() + "\n";
        try {
            var folder = Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file is in a folder");
            Files.createDirectories(folder);
            var posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
            var draft = Files.createTempFile(
                    folder, "master", ".draft", posix ? new FileAttribute<?>[] {ownerOnly()} : new FileAttribute<?>[0]);
            try {
                Files.writeString(draft, text, StandardCharsets.UTF_8);
                Files.createLink(file, draft);
            } finally {
                Files.delete(draft);
            }
        } catch (FileAlreadyExistsException e) {
            throw new IllegalStateException("there is a master key file already: " + file, e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    private static FileAttribute<?> ownerOnly() {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    }

    private static MasterKeys read(Properties properties, Path file) {
        var keys = new HashMap<String, byte[]>();
        for (var name : properties.stringPropertyNames()) {
            if (name.startsWith(KEY)) {
                keys.put(name.substring(KEY.length()), bytes(properties.getProperty(name), name, file));
            }
        }
        var current = properties.getProperty("current", "").strip();
        if (!keys.containsKey(current)) {
            throw new IllegalStateException(file + ": there is no key." + current + ", which `current` names");
        }
        return new MasterKeys(bytes(properties.getProperty("identity"), "identity", file), current, keys);
    }

    private static byte[] bytes(@Nullable String base64, String name, Path file) {
        var bytes = base64 == null ? new byte[0] : Base64.getDecoder().decode(base64.strip());
        if (bytes.length != KEY_BYTES) {
            throw new IllegalStateException(file + ": " + name + " must be " + KEY_BYTES + " bytes in base64");
        }
        return bytes;
    }

    private static String draw() {
        var bytes = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    byte[] identity() {
        return identity;
    }

    String currentId() {
        return currentId;
    }

    byte[] key(String id) {
        var key = keys.get(id);
        if (key == null) {
            throw new IllegalStateException("master key " + id + " is not in the master key file");
        }
        return key;
    }
}
