package chat.limitless.query.credits;

import static org.assertj.core.api.Assertions.assertThat;

import chat.limitless.api.DomainEvent;
import chat.limitless.api.conversation.ConversationId;
import chat.limitless.api.conversation.ReplyId;
import chat.limitless.query.testing.QuerySide;
import chat.limitless.query.testing.QuerySide.Person;
import chat.limitless.query.testing.Story;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/// What was spent, by day and model.
class UsageTest {

    private final QuerySide query = QuerySide.shared();
    private final Person person = query.person();
    private final Story story = Story.of(person.id());

    private void spend(String model, long micros, Instant at) {
        var reply = new ReplyId("rpl_" + QuerySide.unique());
        var chat = new ConversationId("cnv_" + QuerySide.unique());
        var events = new ArrayList<DomainEvent>();
        events.add(story.held("welcome", reply, chat, micros));
        events.add(story.settledBy(model, reply, chat, micros, at));
        query.append(events);
    }

    @Test
    void adds_up_replies_of_a_day_by_the_model_that_answered() {
        query.append(story.opened(), story.granted("welcome", 1_000_000));
        var today = LocalDate.now(ZoneOffset.UTC);
        var midnight = today.atStartOfDay(ZoneOffset.UTC).toInstant();
        spend("v/a", 100, midnight);
        spend("v/a", 30, midnight.plusSeconds(1));
        spend("v/b", 5, midnight);
        spend("v/a", 7, midnight.minus(Duration.ofNanos(1_000)));
        spend("v/a", 1_000, midnight.minus(Duration.ofDays(40)));
        query.await(query.log().tail().position());

        var usage = query.get(person, "/api/v1/credits/usage").body();

        assertThat(usage.path("to").asString()).isEqualTo(today.toString());
        assertThat(usage.path("from").asString()).isEqualTo(today.minusDays(29).toString());
        assertThat(usage.path("usage").findValuesAsString("day"))
                .containsExactly(today.minusDays(1).toString(), today.toString(), today.toString());
        assertThat(usage.path("usage").findValuesAsString("spentMicros")).containsExactly("7", "130", "5");
        assertThat(usage.path("usage").path(1).path("replies").asLong()).isEqualTo(2);
        assertThat(usage.path("usage").path(1).path("promptTokens").asLong()).isEqualTo(200);
        assertThat(usage.path("usage").path(1).path("completionTokens").asLong())
                .isEqualTo(100);
        assertThat(query.get(person, "/api/v1/credits/usage?days=41").body().path("usage"))
                .hasSize(4);
        assertThat(query.get(person, "/api/v1/credits/usage?days=1").body().path("usage"))
                .hasSize(2);
    }

    @Test
    void tells_nothing_of_others_and_takes_only_sensible_spans() {
        assertThat(query.get(query.person(), "/api/v1/credits/usage").body().path("usage"))
                .isEmpty();
        for (var days : new String[] {"0", "367", "x", "-1"}) {
            assertThat(query.get(person, "/api/v1/credits/usage?days=" + days).status())
                    .as(days)
                    .isEqualTo(400);
        }
    }
}
