package chat.limitless.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import chat.limitless.api.accounts.Role;
import chat.limitless.api.conversation.ConversationId;
import chat.limitless.api.conversation.ReplyId;
import chat.limitless.api.credits.CreditAccountId;
import chat.limitless.api.credits.CreditEvent;
import chat.limitless.eventstore.EventSerializer;
import chat.limitless.query.testing.QuerySide;
import chat.limitless.query.testing.QuerySide.Person;
import chat.limitless.query.testing.RandomMoney;
import chat.limitless.query.testing.Story;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What an account had at a position is what its events up to there add up to.
class PastBalanceTest {

    private static final String PAST = "/api/v1/credit-account/past";
    private static final List<String> LOT_SUMS =
            List.of("size", "remaining", "spent", "expired", "revoked", "repaid", "adjusted", "frozen", "debt");

    private final QuerySide query = QuerySide.shared();
    private final String suffix = QuerySide.unique();
    private final Person person = query.person(suffix, "Name", suffix + "@example.org");
    private final String account = CreditAccountId.of(person.id()).value();

    private List<ProjectedEvent> happened(long seed) {
        query.await(query.append(RandomMoney.of(seed, suffix, 120)));
        var serializer = query.bean(EventSerializer.class);
        return query.log().read(0, 100_000).stream()
                .filter(stored -> stored.streamId().equals(account))
                .map(stored -> new ProjectedEvent(stored.position(), serializer.deserialize(stored)))
                .toList();
    }

    private JsonNode past(Person reader, String address) {
        var answer = query.get(reader, address);
        assertThat(answer.status()).as(address).isEqualTo(200);
        return answer.body();
    }

    @Test
    void at_every_position_it_is_the_sum_of_the_events_before() {
        var fold = new MoneyFold();
        for (var projected : happened(71)) {
            fold.add((CreditEvent) projected.event());

            var past = past(person, PAST + "?position=" + projected.position());

            assertSums(fold, past, "position " + projected.position());
        }
    }

    @Test
    void finance_reads_the_same_of_any_account() {
        var events = happened(72);
        var finance = query.person(Role.FINANCE);
        for (var at : List.of(events.getFirst(), events.get(events.size() / 2), events.getLast())) {
            var asked = "?position=" + at.position();

            assertThat(past(finance, "/api/v1/finance/accounts/" + account + "/past" + asked))
                    .isEqualTo(past(person, PAST + asked));
        }
    }

    @Test
    void without_a_position_it_is_what_there_is_now() {
        happened(73);

        var past = past(person, PAST);
        var now = past(person, "/api/v1/credit-account");

        for (var name : List.of("balanceMicros", "heldMicros", "frozenMicros", "availableMicros", "debtMicros")) {
            assertThat(past.path(name)).as(name).isEqualTo(now.path(name));
        }
        assertThat(past.path("lots").findValuesAsString("remainingMicros"))
                .isEqualTo(now.path("lots").findValuesAsString("remainingMicros"));
        assertThat(past.path("openHolds").findValuesAsString("holdId"))
                .containsExactlyInAnyOrderElementsOf(now.path("openHolds").findValuesAsString("holdId"));
    }

    @Test
    void before_the_account_there_was_nothing() {
        var first = happened(74).getFirst().position();

        var past = past(person, PAST + "?position=" + (first - 1));

        assertThat(past.path("balanceMicros").asString()).isEqualTo("0");
        assertThat(past.path("lots").isEmpty()).isTrue();
        assertThat(past.path("openHolds").isEmpty()).isTrue();
    }

    /// A settlement that comes after the hold has expired charges, and does not open the hold again.
    @Test
    void a_hold_is_over_with_its_first_end() {
        var story = Story.of(person.id());
        var reply = new ReplyId("rpl_" + suffix);
        var chat = new ConversationId("cnv_" + suffix);
        query.append(story.opened(), story.granted("welcome", 1_000_000));
        var held = query.append(story.held("welcome", reply, chat, 400_000));
        var expired = query.append(story.expired(reply.holdId(), 400_000));
        var settled = query.append(story.settled("welcome", reply, chat, 150_000, 0));
        query.await(settled);

        assertThat(micros(past(person, PAST + "?position=" + held), "held")).isEqualTo(400_000);
        assertThat(micros(past(person, PAST + "?position=" + expired), "held")).isZero();
        assertThat(micros(past(person, PAST + "?position=" + expired), "balance"))
                .isEqualTo(1_000_000);
        assertThat(micros(past(person, PAST + "?position=" + settled), "held")).isZero();
        assertThat(micros(past(person, PAST + "?position=" + settled), "balance"))
                .isEqualTo(850_000);
    }

    @Test
    void what_is_no_position_and_what_has_not_happened_are_told_apart() {
        assertThat(query.get(person, PAST + "?position=yesterday").status()).isEqualTo(400);
        var ahead = query.get(person, PAST + "?position=999999999999");
        assertThat(ahead.status()).isEqualTo(503);
        assertThat(ahead.body().path("code").asString()).isEqualTo("http.view-behind");
    }

    private void assertSums(MoneyFold fold, JsonNode past, String when) {
        for (var name : List.of("balance", "held", "frozen", "debt")) {
            assertThat(micros(past, name)).as(when + " " + name).isEqualTo(fold.of(account, name));
        }
        assertThat(micros(past, "available"))
                .as(when)
                .isEqualTo(micros(past, "balance") - micros(past, "held") - micros(past, "frozen"))
                .isNotNegative();
        var lots = nodes(past.path("lots"));
        assertThat(lots.stream().map(lot -> account + " " + lot.path("lotId").asString()))
                .as(when)
                .containsExactlyInAnyOrderElementsOf(fold.lots());
        for (var lot : lots) {
            for (var name : LOT_SUMS) {
                assertThat(micros(lot, name))
                        .as(when + " " + lot.path("lotId") + " " + name)
                        .isEqualTo(fold.ofLot(account, lot.path("lotId").asString(), name));
            }
        }
        assertThat(nodes(past.path("openHolds")).stream()
                        .mapToLong(hold -> micros(hold, "amount"))
                        .sum())
                .as(when)
                .isEqualTo(fold.of(account, "held"));
    }

    private static List<JsonNode> nodes(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private static long micros(JsonNode node, String name) {
        return Long.parseLong(node.path(name + "Micros").asString());
    }
}
