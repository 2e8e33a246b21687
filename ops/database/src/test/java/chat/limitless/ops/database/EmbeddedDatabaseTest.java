package chat.limitless.ops.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A local run finds its data again after any kind of end.
@Timeout(120)
class EmbeddedDatabaseTest {

    private static final Path PROGRAMS = BuildFolder.ofProject().resolve("database/mariadb");

    @TempDir
    Path folder;

    @Test
    void keeps_its_data_over_a_restart() throws SQLException {
        try (var database = EmbeddedDatabase.start(folder.resolve("data"), PROGRAMS, 0)) {
            execute(database, "create database kept", "create table kept.t (n int)", "insert into kept.t values (7)");
        }
        try (var database = EmbeddedDatabase.start(folder.resolve("data"), PROGRAMS, 0)) {
            assertThat(number(database, "select n from kept.t")).isEqualTo(7);
        }
    }

    @Test
    void asks_for_a_password_and_flushes_at_every_commit() throws SQLException {
        try (var database = EmbeddedDatabase.start(folder.resolve("data"), PROGRAMS, 0)) {
            assertThat(number(database, "select @@innodb_flush_log_at_trx_commit"))
                    .isOne();
            assertThat(number(database, "select count(*) from mysql.global_priv where User = ''"))
                    .isZero();
            assertThat(database.migrationUrl()).startsWith("mysql://limitless_migration:");
        }
    }

    @Test
    void a_server_left_behind_is_replaced() throws SQLException {
        try (var left = EmbeddedDatabase.start(folder.resolve("data"), PROGRAMS, 0);
                var next = EmbeddedDatabase.start(folder.resolve("data"), PROGRAMS, 0)) {
            assertThat(ProcessHandle.of(left.pid()).filter(ProcessHandle::isAlive))
                    .isEmpty();
            assertThat(number(next, "select 1")).isOne();
        }
    }

    private static void execute(EmbeddedDatabase database, String... statements) throws SQLException {
        try (var connection = DriverManager.getConnection(jdbc(database), user(database), password(database));
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static long number(EmbeddedDatabase database, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(jdbc(database), user(database), password(database));
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static String jdbc(EmbeddedDatabase database) {
        return "jdbc:mysql://127.0.0.1:" + database.port() + "/?sslMode=DISABLED&connectTimeout="
                + Duration.ofSeconds(5).toMillis();
    }

    private static String user(EmbeddedDatabase database) {
        return database.migrationUrl().substring(8).split("[:@]", 3)[0];
    }

    private static String password(EmbeddedDatabase database) {
        return database.migrationUrl().substring(8).split("[:@]", 3)[1];
    }
}
