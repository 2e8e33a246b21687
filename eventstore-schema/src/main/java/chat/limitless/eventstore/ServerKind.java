package chat.limitless.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/// The servers the log runs on. They speak one protocol and differ in how a frozen holder of a lock is ended.
enum ServerKind {
    MARIADB(List.of("set session idle_transaction_timeout = 2", "set session innodb_lock_wait_timeout = 5")),
    TIDB(List.of(
            "set session tidb_idle_transaction_timeout = 2",
            "set session innodb_lock_wait_timeout = 5",
            "set session tidb_txn_mode = 'pessimistic'")),
    /// Has no idle timeout for transactions: [HeadLockWatchdog] ends the holder.
    MYSQL(List.of("set session innodb_lock_wait_timeout = 5"));

    private final List<String> appenderSettings;

    ServerKind(List<String> appenderSettings) {
        this.appenderSettings = appenderSettings;
    }

    /// What an appender connection sets before its first transaction.
    List<String> appenderSettings() {
        return appenderSettings;
    }

    static ServerKind of(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select version()")) {
            rows.next();
            var version = rows.getString(1);
            if (version.contains("TiDB")) {
                return TIDB;
            }
            return version.contains("MariaDB") ? MARIADB : MYSQL;
        }
    }
}
