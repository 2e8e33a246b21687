package chat.limitless.query;

import static org.assertj.core.api.Assertions.assertThat;

import chat.limitless.api.DomainEvent;
import chat.limitless.api.conversation.ConversationId;
import chat.limitless.api.conversation.ReplyId;
import chat.limitless.api.payments.PurchaseEvent.PurchaseStarted;
import chat.limitless.api.payments.PurchaseId;
import chat.limitless.query.testing.QuerySide;
import chat.limitless.query.testing.QuerySide.Person;
import chat.limitless.query.testing.Story;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// The defects of the predecessor that touched what people are shown of their money, by their number in its list. Those
/// of deciding are played by the test of this name on the other side.
class PredecessorDefectsTest {

    private static final String ENTRIES = "/api/v1/credit-account/entries";

    private final QuerySide query = QuerySide.shared();
    private final String suffix = QuerySide.unique();
    private final Person person = query.person();
    private final Story story = Story.of(person.id());
    private final PurchaseId purchase = new PurchaseId("pay_" + suffix);

    private void answeredAndBought() {
        var events = new ArrayList<>(story.answeredChat(suffix, "q", "a"));
        events.add(story.granted(suffix, 200_000, purchase));
        query.await(query.append(events));
    }

    private JsonNode entry(String type) {
        return query.get(person, ENTRIES + "?type=" + type)
                .body()
                .path("entries")
                .path(0);
    }

    @Test
    void defect_2_streamed_replies_and_purchases_without_a_credit_history() {
        answeredAndBought();

        var entries = query.get(person, ENTRIES).body().path("entries");

        assertThat(entries.findValuesAsString("type")).containsExactly("granted", "settled", "held", "granted");
        assertThat(entries.path(0).path("purchaseId").asString()).isEqualTo(purchase.value());
        for (var ofReply : List.of(entries.path(1), entries.path(2))) {
            assertThat(ofReply.path("replyId").asString()).isEqualTo("rpl_" + suffix);
            assertThat(ofReply.path("conversationId").asString()).isEqualTo("cnv_" + suffix);
        }
        long available = 0;
        for (int oldest = entries.size() - 1; oldest >= 0; oldest--) {
            available += entries.path(oldest).path("amountMicros").asLong();
            assertThat(entries.path(oldest).path("availableAfterMicros").asLong())
                    .isEqualTo(available);
        }
        assertThat(query.get(person, "/api/v1/credit-account")
                        .body()
                        .path("availableMicros")
                        .asLong())
                .as("the history adds up to the balance")
                .isEqualTo(available);
    }

    @Test
    void defect_6_another_model_answers_and_nobody_is_told() {
        answeredAndBought();

        var receipt = entry("settled").path("receipt");

        assertThat(receipt.path("modelAnswered").asString())
                .isEqualTo("vendor/answered")
                .isNotEqualTo(receipt.path("modelAsked").asString());
        assertThat(receipt.path("spentMicros").asString()).isEqualTo("150000");
    }

    @Test
    void defect_14_amounts_without_their_currency_and_prices_without_their_list() {
        var inBaht = new PurchaseId("pay_baht" + suffix);
        query.await(query.append(
                story.bought(purchase),
                new PurchaseStarted(
                        inBaht, person.id(), "starter", 200_000_000, 35_000, "thb", story.at(), 1L, null, null)));
        answeredAndBought();

        var purchases = query.get(person, "/api/v1/purchases").body().path("purchases");

        assertThat(purchases).hasSize(2).allSatisfy(bought -> {
            boolean baht = bought.path("purchaseId").asString().equals(inBaht.value());
            assertThat(bought.path("currency").asString()).isEqualTo(baht ? "thb" : "usd");
            assertThat(bought.path("amountMinor").asLong()).isEqualTo(baht ? 35_000 : 1_000);
        });
        assertThat(entry("settled").path("receipt").path("priceListVersion").asLong())
                .isPositive();
    }

    @Test
    void defect_17_a_history_that_stops_at_fifty() {
        var chat = new ConversationId("cnv_" + suffix);
        var events = new ArrayList<DomainEvent>(List.of(story.opened(), story.granted("welcome", 1_000_000)));
        for (int number = 0; number < 120; number++) {
            events.add(story.held("welcome", new ReplyId("rpl_" + QuerySide.unique()), chat, 7));
        }
        query.await(query.append(events));

        var seen = new HashSet<String>();
        var page = query.get(person, ENTRIES).body();
        seen.addAll(page.path("entries").findValuesAsString("position"));
        while (page.path("nextCursor").isString()) {
            page = query.get(
                            person,
                            ENTRIES + "?cursor=" + page.path("nextCursor").asString())
                    .body();
            seen.addAll(page.path("entries").findValuesAsString("position"));
        }

        assertThat(seen).hasSize(121);
    }
}
