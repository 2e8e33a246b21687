package chat.limitless.command.tasks;

import chat.limitless.eventstore.DatabaseName;
import chat.limitless.eventstore.DatabaseUrl;
import chat.limitless.eventstore.Provisioning;
import chat.limitless.ops.database.TestDatabase;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/// The table of tasks in a database of its own.
final class TaskDatabase implements AutoCloseable {

    private final TestDatabase database = TestDatabase.fresh();
    private final DriverManagerDataSource source;

    TaskDatabase() {
        var command = DatabaseUrl.parse(database.commandUrl());
        Provisioning.prepare(
                DatabaseUrl.parse(database.migrationUrl()), command, DatabaseUrl.parse(database.queryUrl()));
        // As the product's own connections.
        var isolation = "&sessionVariables=transaction_isolation='READ-COMMITTED'";
        source = new DriverManagerDataSource(
                command.jdbcUrl(DatabaseName.EVENTS) + isolation, command.user(), command.password());
    }

    JdbcClient jdbc() {
        return JdbcClient.create(source);
    }

    /// What an instance sees at the time of this clock.
    TaskStore store(Clock clock) {
        return new TaskTable(jdbc(), new TransactionTemplate(new DataSourceTransactionManager(source)), clock);
    }

    void empty() {
        jdbc().sql("delete from scheduled_task").update();
    }

    @Override
    public void close() {
        database.close();
    }
}
