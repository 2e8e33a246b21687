package chat.limitless.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Creates the accounts both sides run with, with the least they need: nobody but the migration account can change or
/// remove an event, and the query side can write its own views and nothing else.
public final class Provisioning {

    private Provisioning() {}

    /// Migrates the log and the keys, then creates both accounts and their grants. Safe to repeat.
    public static void prepare(DatabaseUrl migration, DatabaseUrl command, DatabaseUrl query) {
        Migrations.run(migration);
        grant(migration, command, query);
    }

    /// Creates both accounts and their grants; run after every migration, because grants are per table.
    /// An account that is the migration account itself is left as it is.
    public static void grant(DatabaseUrl migration, DatabaseUrl command, DatabaseUrl query) {
        try (var connection = migration.connect(null, 30_000)) {
            if (!command.user().equals(migration.user())) {
                account(connection, command);
                grantCommandSide(connection, migration, command.user());
            }
            if (!query.user().equals(migration.user())) {
                account(connection, query);
                grantQuerySide(connection, migration, query.user());
            }
        } catch (SQLException e) {
            throw new LogUnavailable("the accounts could not be created with " + migration, e);
        }
    }

    private static void account(Connection connection, DatabaseUrl account) throws SQLException {
        for (var verb : List.of("create user if not exists", "alter user")) {
            try (var statement = connection.prepareStatement(verb + " ?@'%' identified by ?")) {
                statement.setString(1, account.user());
                statement.setString(2, account.password());
                statement.executeUpdate();
            }
        }
    }

    private static void grantCommandSide(Connection connection, DatabaseUrl names, String user) throws SQLException {
        var events = names.database(DatabaseName.EVENTS);
        for (var table : tables(connection, events)) {
            grant(connection, commandSideOn(table), events + "`.`" + table, user);
        }
        grant(connection, "select, insert, update", names.database(DatabaseName.KEYS) + "`.`personal_key", user);
        if (ServerKind.of(connection) == ServerKind.MYSQL) {
            // For HeadLockWatchdog.
            grant(connection, "select", "performance_schema`.`data_locks", user);
            grant(connection, "select", "performance_schema`.`threads", user);
        }
    }

    private static String commandSideOn(String table) {
        return switch (table) {
            case "event_log" -> "select, insert";
            case "log_head" -> "select, update";
            case "flyway_schema_history" -> "select";
            default -> "select, insert, update, delete";
        };
    }

    private static void grantQuerySide(Connection connection, DatabaseUrl names, String user) throws SQLException {
        var events = names.database(DatabaseName.EVENTS);
        grant(connection, "select", events + "`.`event_log", user);
        grant(connection, "select", events + "`.`log_head", user);
        grant(connection, "select", names.database(DatabaseName.KEYS) + "`.`personal_key", user);
        try (var statement = connection.prepareStatement(
                "grant all privileges on `" + names.database(DatabaseName.VIEWS) + "`.* to ?@'%'")) {
            statement.setString(1, user);
            statement.executeUpdate();
        }
    }

    private static void grant(Connection connection, String privileges, String object, String user)
            throws SQLException {
        try (var statement = connection.prepareStatement("grant " + privileges + " on `" + object + "` to ?@'%'")) {
            statement.setString(1, user);
            statement.executeUpdate();
        }
    }

    private static List<String> tables(Connection connection, String database) throws SQLException {
        var sql =
                "select table_name from information_schema.tables where table_schema = ? and table_type = 'BASE TABLE'";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, database);
            try (var rows = statement.executeQuery()) {
                var tables = new ArrayList<String>();
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
                return tables;
            }
        }
    }
}
