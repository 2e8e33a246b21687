package chat.limitless.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import chat.limitless.api.prices.PriceTier;
import chat.limitless.api.prices.Usd;
import chat.limitless.ops.database.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Replies that are being written or settled while the tables change keep their prices to the last digit.
@Timeout(120)
class RunTiersMigrationTest {

    private static final TypeReference<List<PriceTier>> TIERS = new TypeReference<>() {};

    @Test
    void whole_pico_dollars_become_the_decimals_they_stood_for() throws SQLException {
        try (var database = TestDatabase.fresh()) {
            var account = DatabaseUrl.parse(database.migrationUrl());
            try (var connection = account.connect(null, 30_000);
                    var statement = connection.createStatement()) {
                statement.execute("create database `" + account.database(DatabaseName.EVENTS) + "`");
            }
            flyway(account).target("99?").load().migrate();
            try (var connection = account.connect(DatabaseName.EVENTS, 30_000);
                    var statement = connection.createStatement()) {
                statement.execute(row("rpl_told", "settling", "250000, 2000000, 0", "1500000000001"));
                statement.execute(row("rpl_free", "open", "0, 1, 10000000000000", "null"));
            }

            flyway(account).load().migrate();

            try (var connection = account.connect(DatabaseName.EVENTS, 30_000);
                    var statement = connection.createStatement();
                    var rows = statement.executeQuery("select price_tiers, usage_cost_usd, ended_at is not null"
                            + " from reply_run order by reply_id desc")) {
                rows.next();
                assertThat(JsonMapper.shared().readValue(rows.getString(1), TIERS))
                        .containsExactly(tier("0.00000025", "0.000002", "0"));
                assertThat(rows.getString(2)).isEqualTo("1.500000000001");
                assertThat(rows.getBoolean(3)).isTrue();
                rows.next();
                assertThat(JsonMapper.shared().readValue(rows.getString(1), TIERS))
                        .containsExactly(tier("0", "0.000000000001", "10"));
                assertThat(rows.getString(2)).isNull();
                assertThat(rows.getBoolean(3)).isFalse();
            }
        }
    }

    private static FluentConfiguration flyway(DatabaseUrl account) {
        return Flyway.configure()
                .dataSource(account.jdbcUrl(DatabaseName.EVENTS), account.user(), account.password())
                .locations("classpath:db/eventstore");
    }

    private static String row(String replyId, String state, String prices, String cost) {
        return """
                insert into reply_run (reply_id, conversation_id, message_id, user_id, instance_id, state, model,
                  hold_micros, estimate_micros, prompt_tokens, max_output_tokens, price_list_version, micros_per_usd,
                  prompt_pico_usd, completion_pico_usd, request_pico_usd, usage_cost_pico_usd, started_at, changed_at)
                values ('%s', 'cnv_1', 'msg_1', 'usr_1', 'ins_1', '%s', 'v/m', 9, 9, 9, 9, 1, 45000000, %s, %s,
                  utc_timestamp(6), utc_timestamp(6))
                """.formatted(replyId, state, prices, cost);
    }

    private static PriceTier tier(String promptUsd, String completionUsd, String requestUsd) {
        return new PriceTier(0, new Usd(promptUsd), new Usd(completionUsd), null, new Usd(requestUsd), null, null);
    }
}
