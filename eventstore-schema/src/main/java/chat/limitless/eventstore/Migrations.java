package chat.limitless.eventstore;

import java.sql.SQLException;
import org.flywaydb.core.Flyway;

/// Creates the three databases and brings their tables up to date. Only the migration account can do this.
/// The same files run on MariaDB, MySQL and TiDB.
public final class Migrations {

    private Migrations() {}

    /// Creates what is missing and migrates the log and the keys. Safe to run on every start, by several instances.
    public static void run(DatabaseUrl migrationAccount) {
        createDatabases(migrationAccount);
        migrate(migrationAccount, DatabaseName.EVENTS, "classpath:db/eventstore");
        migrate(migrationAccount, DatabaseName.KEYS, "classpath:db/keys");
    }

    /// Migrates the read models; their files belong to the query side.
    public static void runViews(DatabaseUrl migrationAccount) {
        createDatabases(migrationAccount);
        migrate(migrationAccount, DatabaseName.VIEWS, "classpath:db/views");
    }

    private static void createDatabases(DatabaseUrl account) {
        try (var connection = account.connect(null, 30_000);
                var statement = connection.createStatement()) {
            for (var name : DatabaseName.values()) {
                statement.execute("create database if not exists `" + account.database(name)
                        + "` character set utf8mb4 collate utf8mb4_bin");
            }
        } catch (SQLException e) {
            throw new LogUnavailable("the databases could not be created with " + account, e);
        }
    }

    private static void migrate(DatabaseUrl account, DatabaseName name, String location) {
        Flyway.configure()
                .dataSource(account.jdbcUrl(name), account.user(), account.password())
                .locations(location)
                .failOnMissingLocations(true)
                .validateMigrationNaming(true)
                .cleanDisabled(true)
                .load()
                .migrate();
    }
}
