package chat.limitless.query.limits;

import static org.assertj.core.api.Assertions.assertThat;

import chat.limitless.api.payments.PurchaseId;
import chat.limitless.query.testing.QuerySide;
import chat.limitless.query.testing.QuerySide.Another;
import chat.limitless.query.testing.QuerySide.Answer;
import chat.limitless.query.testing.QuerySide.Person;
import chat.limitless.query.testing.Story;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/// How many files a person and an address may have made, whichever instance they meet, before and after a restart.
class ExportLimitTest {

    private static final String HISTORY = "/api/v1/credits/entries.csv";
    private static final String[] FEW = {
        "--limitless.limits.exports=3/1h", "--limitless.limits.exports-per-address=4/1h"
    };

    private final QuerySide query = QuerySide.shared();

    @Test
    void one_too_many_is_refused_everywhere_and_after_a_restart() {
        var suffix = QuerySide.unique();
        var person = query.person(suffix, "Ada L.", suffix + "@example.org");
        var story = Story.of(person.id());
        var purchase = new PurchaseId("pay_" + suffix);
        query.await(query.append(story.bought(purchase), story.paid(purchase)));
        var receipt = "/api/v1/purchases/" + purchase.value() + "/receipt.pdf";
        try (var one = query.startAnother(FEW)) {
            try (var two = query.startAnother(FEW)) {
                assertThat(ask(one, person, "203.0.113.51", HISTORY).status()).isEqualTo(200);
                assertThat(ask(two, person, "203.0.113.51", receipt).status()).isEqualTo(200);
                assertThat(ask(two, person, "203.0.113.51", HISTORY).status()).isEqualTo(200);
                refused(ask(one, person, "203.0.113.51", receipt), 3);
                refused(ask(two, person, "203.0.113.51", HISTORY), 3);
                assertThat(ask(one, query.person(), "203.0.113.52", HISTORY).status())
                        .isEqualTo(200);
            }
            try (var restarted = query.startAnother(FEW)) {
                refused(ask(restarted, person, "203.0.113.53", receipt), 3);
            }
        }
    }

    @Test
    void people_behind_one_address_have_together_what_the_address_has() {
        var ada = query.person();
        var ben = query.person();
        try (var one = query.startAnother(FEW);
                var two = query.startAnother(FEW)) {
            for (int n = 0; n < 3; n++) {
                assertThat(ask(one, ada, "203.0.113.61", HISTORY).status()).isEqualTo(200);
            }
            for (int n = 0; n < 5; n++) {
                refused(ask(one, ada, "203.0.113.61", HISTORY), 3);
            }
            assertThat(ask(two, ben, "203.0.113.61", HISTORY).status()).isEqualTo(200);
            refused(ask(two, ben, "203.0.113.61", HISTORY), 4);
            for (int n = 0; n < 2; n++) {
                assertThat(ask(two, ben, "203.0.113.62", HISTORY).status()).isEqualTo(200);
            }
            refused(ask(one, ben, "203.0.113.62", HISTORY), 3);
        }
    }

    @Test
    void pages_are_not_counted_as_files() {
        var person = query.person();
        try (var one = query.startAnother(FEW)) {
            for (int n = 0; n < 6; n++) {
                assertThat(ask(one, person, "203.0.113.71", "/api/v1/credit-account/entries")
                                .status())
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void buckets_that_are_full_again_are_deleted() {
        query.views()
                .sql("insert into rate_limit (id, state, expires_at) values ('exports|1|usr_full', x'00', 999),"
                        + " ('exports|1|usr_empty', x'00', 1001)")
                .update();

        new SweepLimits(query.views(), Clock.fixed(Instant.ofEpochMilli(1_000), ZoneOffset.UTC)).sweep();

        assertThat(query.views()
                        .sql("select id from rate_limit where id like 'exports|1|%'")
                        .query(String.class)
                        .list())
                .containsExactly("exports|1|usr_empty");
    }

    private static Answer ask(Another instance, Person person, String address, String path) {
        return instance.get(person, path, "X-Forwarded-For", address);
    }

    private static void refused(Answer answer, int limit) {
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.body().path("code").asString()).isEqualTo("limits.exports");
        assertThat(answer.body().path("facts").path("limit").asInt()).isEqualTo(limit);
        long seconds = Long.parseLong(answer.header("Retry-After"));
        assertThat(seconds).isBetween(1L, 1200L);
        assertThat(answer.body().path("facts").path("retryAfterSeconds").asLong())
                .isEqualTo(seconds);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    }
}
