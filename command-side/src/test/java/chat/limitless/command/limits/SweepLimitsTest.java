package chat.limitless.command.limits;

import static org.assertj.core.api.Assertions.assertThat;

import chat.limitless.eventstore.DatabaseName;
import chat.limitless.eventstore.DatabaseUrl;
import chat.limitless.eventstore.Provisioning;
import chat.limitless.ops.database.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// Buckets that are full again and locks of silent users go; the others stay.
class SweepLimitsTest {

    private static final Instant NOW = Instant.parse("2026-11-01T10:00:00Z");

    private static TestDatabase database;
    private static JdbcClient jdbc;

    @BeforeAll
    static void start() {
        database = TestDatabase.fresh();
        var command = DatabaseUrl.parse(database.commandUrl());
        Provisioning.prepare(
                DatabaseUrl.parse(database.migrationUrl()), command, DatabaseUrl.parse(database.queryUrl()));
        jdbc = JdbcClient.create(
                new DriverManagerDataSource(command.jdbcUrl(DatabaseName.EVENTS), command.user(), command.password()));
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @Test
    void what_is_old_goes_and_what_is_needed_stays() {
        for (int n = 0; n < 1_200; n++) {
            bucket("messages|30/60000|usr_" + n, NOW.minusMillis(1));
        }
        bucket("messages|30/60000|usr_empty", NOW);
        jdbc.sql("insert into rate_limit (id) values ('cost|1/1|usr_begun')").update();
        turn("usr_silent", 25);
        turn("usr_lately", 23);

        new SweepLimits(jdbc, Clock.fixed(NOW, ZoneOffset.UTC)).run();

        assertThat(names("select id from rate_limit")).containsExactly("messages|30/60000|usr_empty");
        assertThat(names("select user_id from reply_turn")).containsExactly("usr_lately");
    }

    private static Iterable<String> names(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }

    private static void bucket(String id, Instant expiresAt) {
        jdbc.sql("insert into rate_limit (id, state, expires_at) values (?, x'00', ?)")
                .params(id, expiresAt.toEpochMilli())
                .update();
    }

    private static void turn(String userId, int hoursAgo) {
        jdbc.sql("insert into reply_turn (user_id, taken_at) values (?, date_sub(utc_timestamp(6), interval ? hour))")
                .params(userId, hoursAgo)
                .update();
    }
}
