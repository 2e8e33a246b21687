package chat.limitless.ops.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;

/// The accounts of an embedded server, drawn once and kept beside its data, readable by the owner only.
final class DatabaseAccounts {

    static final String MIGRATION = "limitless_migration";
    static final String COMMAND = "limitless_command";
    static final String QUERY = "limitless_query";

    private final Properties passwords;

    private DatabaseAccounts(Properties passwords) {
        this.passwords = passwords;
    }

    static DatabaseAccounts loadOrCreate(Path file) {
        try {
            var passwords = new Properties();
            if (Files.exists(file)) {
                try (var reader = Files.newBufferedReader(file)) {
                    passwords.load(reader);
                }
            } else {
                List.of(MIGRATION, COMMAND, QUERY).forEach(name -> passwords.setProperty(name, draw()));
                writePrivately(file, passwords);
            }
            return new DatabaseAccounts(passwords);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot use " + file, e);
        }
    }

    String password(String account) {
        var password = passwords.getProperty(account);
        if (password == null) {
            throw new IllegalStateException("no password for " + account);
        }
        return password;
    }

    /// Statements, one a line, that leave exactly our almighty account able to connect over TCP. The anonymous account
    /// of a fresh installation would shadow every other one on this host.
    String initStatements() {
        var sql = new StringBuilder();
        sql.append("delete from mysql.global_priv where User = '';\nflush privileges;\n");
        for (var host : List.of("%", "localhost")) {
            var account = "'" + MIGRATION + "'@'" + host + "'";
            var password = password(MIGRATION);
            sql.append("create user if not exists ").append(account).append(" identified by '");
            sql.append(password).append("';\n");
            sql.append("grant all privileges on *.* to ").append(account).append(" with grant option;\n");
        }
        return sql.toString();
    }

    static String draw() {
        var bytes = new byte[18];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static void writePrivately(Path file, Properties passwords) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        try (var writer = Files.newBufferedWriter(file)) {
            passwords.store(writer, "accounts of the embedded database");
        }
    }
}
