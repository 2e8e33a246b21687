package chat.limitless.eventstore;

/// Creates the accounts both sides run with, with the least they need.
public final class Provisioning {

    private Provisioning() {}

    /// Migrates the log and the keys, then creates both accounts and their grants. Safe to repeat.
    public static void prepare(DatabaseUrl migration, DatabaseUrl command, DatabaseUrl query) {
        Migrations.run(migration);
        grant(migration, command, query);
    }

    /// Creates both accounts and their grants; run after every migration, because grants are per table.
    public static void grant(DatabaseUrl migration, DatabaseUrl command, DatabaseUrl query) {
        throw new UnsupportedOperationException();
    }
}
