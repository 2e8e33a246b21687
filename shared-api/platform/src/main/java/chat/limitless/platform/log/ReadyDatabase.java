package chat.limitless.platform.log;

import chat.limitless.eventstore.DatabaseUrl;
import chat.limitless.eventstore.Migrations;
import chat.limitless.eventstore.Provisioning;
import chat.limitless.eventstore.ServerSettingsCheck;
import java.time.Clock;

/// The database once its tables are up to date and its settings are known to keep what was acknowledged.
/// Everything that connects depends on it, so that nothing connects before.
///
/// @param url the account this application runs with
record ReadyDatabase(DatabaseUrl url) {

    /// Migrates when a migration account is configured; refuses a server that would lose data.
    static ReadyDatabase prepare(DatabaseProperties properties, Clock clock) {
        var url = properties.url();
        var migration = properties.migration();
        if (migration != null) {
            if (properties.side() == DatabaseProperties.Side.COMMAND) {
                Migrations.run(migration);
                grantBoth(properties, migration);
            } else {
                Migrations.runViews(migration);
            }
        }
        var problems = ServerSettingsCheck.problems(url, clock);
        if (!problems.isEmpty()) {
            throw new IllegalStateException(
                    "the database server is not fit for the log:\n  - " + String.join("\n  - ", problems));
        }
        return new ReadyDatabase(url);
    }

    /// Where one environment knows all three accounts, the command side makes the two lesser ones.
    private static void grantBoth(DatabaseProperties properties, DatabaseUrl migration) {
        if (!properties.commandUrl().isBlank() && !properties.queryUrl().isBlank()) {
            Provisioning.grant(migration, properties.commandAccount(), properties.queryAccount());
        }
    }
}
