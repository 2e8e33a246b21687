package chat.limitless.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import chat.limitless.api.prices.ModelPrice;
import chat.limitless.api.prices.PriceListEvent.PriceListPublished;
import chat.limitless.api.prices.PriceListId;
import chat.limitless.api.prices.PriceTier;
import chat.limitless.api.prices.Usd;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Every approved file of a revision that does not load as it is, lifted as the log is read.
@Tag("fast")
class LiftedRevisionsTest {

    private static final Path APPROVED =
            Path.of("..", "shared-api", "contract", "src", "test", "resources", "event-contracts");
    private static final Instant THEN = Instant.parse("2026-11-01T12:00:17.123456Z");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final UpcasterChain CHAIN = new UpcasterChain(EventUpcasters.all());

    @Test
    void every_revision_that_does_not_load_as_it_is_has_a_way_up_to_one_that_does() {
        var types = EventTypes.all();
        for (var name : types.names()) {
            var type = types.named(name);
            var loadsFrom = type.type()
                    .getAnnotation(chat.limitless.api.EventName.class)
                    .loadsFrom();
            for (int revision = 1; revision < loadsFrom; revision++) {
                assertThat(CHAIN.concerns(name, revision))
                        .as(name + " " + revision)
                        .isTrue();
                assertThat(CHAIN.apply(name, revision, approved(name, revision)).revision())
                        .as(name + " " + revision)
                        .isBetween(loadsFrom, type.revision());
            }
        }
    }

    @Test
    void a_price_list_of_revision_1_prices_as_it_did() {
        assertThat(lifted(approved("prices.list-published", 1)))
                .isEqualTo(new PriceListPublished(
                        new PriceListId("prl_pricelistid001"),
                        1_000_000_000_003L,
                        1_000_000_000_004L,
                        0,
                        List.of(new ModelPrice(
                                "modelId",
                                "name",
                                1009,
                                1010,
                                List.of(),
                                List.of("inputModalities"),
                                "notSellableReason")),
                        List.of(),
                        THEN,
                        THEN));
    }

    @Test
    void a_sellable_model_of_revision_1_has_one_tier_with_the_very_same_prices() {
        var old = approved("prices.list-published", 1);
        var model = (ObjectNode) old.path("models").path(0);
        model.putNull("notSellableReason");
        model.put("promptPicoUsdPerToken", 250_000);
        model.put("completionPicoUsdPerToken", 1);
        model.put("requestPicoUsd", 0);

        var tier = new PriceTier(0, new Usd("0.00000025"), new Usd("0.000000000001"), null, Usd.ZERO, null, null);
        assertThat(lifted(old).models().getFirst().tiers()).containsExactly(tier);
    }

    @Test
    void a_model_of_revision_1_that_pays_the_user_is_not_sold() {
        var old = approved("prices.list-published", 1);
        var model = (ObjectNode) old.path("models").path(0);
        model.putNull("notSellableReason");
        model.put("completionPicoUsdPerToken", -1);

        var lifted = lifted(old).models().getFirst();
        assertThat(lifted.notSellableReason()).isEqualTo("price-negative");
        assertThat(lifted.tiers()).isEmpty();
    }

    private static PriceListPublished lifted(ObjectNode old) {
        return JSON.treeToValue(CHAIN.apply("prices.list-published", 1, old).payload(), PriceListPublished.class);
    }

    private static ObjectNode approved(String name, int revision) {
        try {
            return (ObjectNode)
                    JSON.readTree(Files.readString(APPROVED.resolve(name).resolve(revision + ".json")));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
