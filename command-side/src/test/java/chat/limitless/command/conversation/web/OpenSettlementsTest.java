package chat.limitless.command.conversation.web;

import static org.assertj.core.api.Assertions.assertThat;

import chat.limitless.api.accounts.Role;
import chat.limitless.command.testing.Browser;
import chat.limitless.command.testing.CommandSideRig;
import java.util.ArrayList;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// The list of open settlements, as finance sees it.
class OpenSettlementsTest {

    private static final String ROUTE = "/api/v1/finance/open-settlements";

    private static CommandSideRig rig;
    private static Browser finance;

    @BeforeAll
    static void start() {
        rig = CommandSideRig.start();
        finance = rig.signedInAs(Role.FINANCE, "finance@example.com");
        // Whoever has a lease is left to end its replies.
        JdbcClient.create(rig.bean(DataSource.class))
                .sql("insert into instance_lease values ('ins_other', '2999-01-01', utc_timestamp(6))")
                .update();
        settlement("rpl_young", "settling", 30, 60);
        settlement("rpl_late", "settling", 601, 600);
        settlement("rpl_oldest", "ending", 7_200, null);
        settlement("rpl_done", "done", 7_200, null);
        settlement("rpl_open", "open", null, null);
    }

    @AfterAll
    static void stop() {
        rig.close();
    }

    @Test
    void the_longest_open_come_first_and_are_marked_after_ten_minutes() {
        var answer = get(ROUTE);

        assertThat(answer.path("settlements")
                        .valueStream()
                        .map(line -> line.path("replyId").asString()))
                .containsExactly("rpl_oldest", "rpl_late", "rpl_young");
        assertThat(answer.path("settlements")
                        .valueStream()
                        .map(line -> line.path("overdue").asBoolean()))
                .containsExactly(true, true, false);
        assertThat(answer.path("overdue").asInt()).isEqualTo(2);
        var late = answer.path("settlements").path(1);
        assertThat(late.path("holdMicros").asString()).isEqualTo("920000");
        assertThat(late.path("generationId").asString()).isEqualTo("gen-1");
        assertThat(late.path("lookUps").asInt()).isEqualTo(7);
        assertThat(late.has("nextLookUpAt")).isTrue();
        assertThat(answer.path("settlements").path(0).has("nextLookUpAt")).isFalse();
    }

    @Test
    void pages_follow_each_other_without_a_gap() {
        var seen = new ArrayList<String>();
        var cursor = "";
        for (int page = 0; page < 3; page++) {
            var answer = get(ROUTE + "?limit=1" + cursor);
            seen.add(answer.path("settlements").path(0).path("replyId").asString());
            cursor = "&cursor=" + answer.path("nextCursor").asString("");
            assertThat(answer.path("nextCursor").isNull()).isEqualTo(page == 2);
        }
        assertThat(seen).containsExactly("rpl_oldest", "rpl_late", "rpl_young");
    }

    @Test
    void broken_cursors_and_limits_are_told() {
        for (var wrong : new String[] {"?limit=0", "?limit=201", "?cursor=***", "?cursor=eA"}) {
            assertThat(finance.get(ROUTE + wrong).status()).as(wrong).isEqualTo(400);
        }
    }

    private static JsonNode get(String path) {
        var answer = finance.get(path);
        assertThat(answer.status()).isEqualTo(200);
        return answer.json();
    }

    private static void settlement(
            String id, String state, @Nullable Integer endedSecondsAgo, @Nullable Integer nextInSeconds) {
        JdbcClient.create(rig.bean(DataSource.class))
                .sql("""
                        insert into reply_run (reply_id, conversation_id, message_id, user_id, instance_id, state, model,
                          hold_micros, estimate_micros, prompt_tokens, max_output_tokens, price_list_version,
                          micros_per_usd, price_tiers, generation_id, look_ups, started_at, changed_at, ended_at,
                          next_look_up_at)
                        values (?, 'cnv_other1', 'msg_other1', 'usr_other1', 'ins_other', ?, 'v/m', 920000, 1, 1, 1, 1, 45000000,
                          '[]', 'gen-1', 7, utc_timestamp(6), utc_timestamp(6),
                          date_sub(utc_timestamp(6), interval ? second),
                          date_add(utc_timestamp(6), interval ? second))
                        """)
                .param(id)
                .param(state)
                .param(endedSecondsAgo)
                .param(nextInSeconds)
                .update();
    }
}
