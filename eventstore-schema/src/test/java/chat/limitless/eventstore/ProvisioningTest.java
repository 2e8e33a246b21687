package chat.limitless.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/// Neither side can change what happened, and the query side can write only what it can rebuild.
@Timeout(60)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProvisioningTest {

    private LogFixture fixture;

    @BeforeAll
    void open() {
        fixture = new LogFixture();
        LogFixture.fill(fixture.open(), 2);
    }

    @AfterAll
    void close() throws Exception {
        fixture.close();
    }

    @Test
    void the_command_side_can_neither_update_nor_delete_events() {
        assertRefused(fixture.command(), DatabaseName.EVENTS, "update event_log set payload = '' where position = 1");
        assertRefused(fixture.command(), DatabaseName.EVENTS, "delete from event_log where position = 1");
        assertRefused(fixture.command(), DatabaseName.EVENTS, "truncate table event_log");
        assertRefused(fixture.command(), DatabaseName.EVENTS, "drop table event_log");
        assertRefused(fixture.command(), DatabaseName.EVENTS, "delete from log_head");
        assertRefused(fixture.command(), DatabaseName.EVENTS, "alter table event_log drop key event_log_event");
        assertRefused(fixture.command(), DatabaseName.KEYS, "delete from personal_key");
    }

    @Test
    void the_query_side_reads_the_log_and_the_keys_and_owns_its_views() throws SQLException {
        assertRefused(fixture.query(), DatabaseName.EVENTS, "update event_log set payload = '' where position = 1");
        assertRefused(fixture.query(), DatabaseName.EVENTS, "delete from event_log where position = 1");
        assertRefused(fixture.query(), DatabaseName.EVENTS, "update log_head set position = 0");
        assertRefused(fixture.query(), DatabaseName.EVENTS, "select count(*) from snapshot");
        assertRefused(fixture.query(), DatabaseName.KEYS, "update personal_key set wrapped_key = null");
        run(fixture.query(), DatabaseName.EVENTS, "select count(*) from event_log");
        run(fixture.query(), DatabaseName.KEYS, "select count(*) from personal_key");
        run(fixture.query(), DatabaseName.VIEWS, "create table v (n int)");
        run(fixture.query(), DatabaseName.VIEWS, "drop table v");
    }

    @Test
    void can_be_repeated() {
        Provisioning.prepare(fixture.migration(), fixture.command(), fixture.query());
        assertThat(fixture.open().head().position()).isEqualTo(2);
    }

    @Test
    void the_start_up_check_is_content_with_both_accounts_and_reports_all_problems_of_a_bad_one() {
        assertThat(ServerSettingsCheck.problems(fixture.command(), Clock.systemUTC()))
                .isEmpty();
        assertThat(ServerSettingsCheck.problems(fixture.query(), Clock.systemUTC()))
                .isEmpty();
        var wrongClock = Clock.offset(Clock.systemUTC(), Duration.ofSeconds(5));
        assertThat(ServerSettingsCheck.problems(fixture.migration(), wrongClock))
                .hasSize(2)
                .anyMatch(problem -> problem.contains("may alter the log"))
                .anyMatch(problem -> problem.contains("clocks differ"));
    }

    @Test
    void the_start_up_check_sees_a_head_row_that_is_not_the_end() throws Exception {
        try (var own = new LogFixture()) {
            try (var log = EventLog.open(own.options())) {
                log.append(List.of(LogFixture.event("s", 0)));
            }
            own.sql("update log_head set position = 0");
            assertThat(ServerSettingsCheck.problems(own.command(), Clock.systemUTC()))
                    .singleElement()
                    .asString()
                    .contains("head row");
        }
    }

    private static void assertRefused(DatabaseUrl account, DatabaseName database, String sql) {
        assertThatThrownBy(() -> run(account, database, sql))
                .as(sql)
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("denied");
    }

    private static void run(DatabaseUrl account, DatabaseName database, String sql) throws SQLException {
        try (var connection = account.connect(database, 10_000);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
