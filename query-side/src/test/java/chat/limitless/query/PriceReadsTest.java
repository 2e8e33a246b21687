package chat.limitless.query;

import static chat.limitless.query.testing.PriceStory.list;
import static chat.limitless.query.testing.PriceStory.nextVersion;
import static chat.limitless.query.testing.PriceStory.notSold;
import static chat.limitless.query.testing.PriceStory.sold;
import static chat.limitless.query.testing.PriceStory.tier;
import static org.assertj.core.api.Assertions.assertThat;

import chat.limitless.api.accounts.Role;
import chat.limitless.api.prices.ModelPrice;
import chat.limitless.api.prices.PackPrice;
import chat.limitless.api.prices.PriceListEvent.PriceListPublished;
import chat.limitless.api.prices.PriceListId;
import chat.limitless.api.prices.PriceTier;
import chat.limitless.api.prices.Usd;
import chat.limitless.query.testing.QuerySide;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What users and admins read of price lists. The tests share one list: each publishes versions of its own.
class PriceReadsTest {

    private static final Duration DAY = Duration.ofDays(1);

    private final QuerySide query = QuerySide.shared();
    private final QuerySide.Person user = query.person();
    private final QuerySide.Person admin = query.person(Role.ADMIN);

    @Test
    void models_come_with_prices_in_credits_and_the_reason_why_not() {
        long version = published(List.of(sold("v/a", "0.000001", "0.000002"), notSold("v/b", "price-negative")));

        var models = query.get(user, "/api/v1/models").body();

        assertThat(models.path("version").asLong()).isEqualTo(version);
        // 1,000 tokens × 10^-6 USD × 45 credits per USD = 0.045 credits
        assertThat(models.path("models").path(0).path("promptMicrosPer1k").asString())
                .isEqualTo("45000");
        assertThat(models.path("models").path(1).path("sellable").asBoolean()).isFalse();
        assertThat(models.path("models").path(1).path("notSellableReason").asString())
                .isEqualTo("price-negative");
    }

    @Test
    void a_list_whose_time_has_not_come_is_not_in_force() {
        long now = published(List.of(sold("v/a", "0.000001", "0.000002")));
        long later = nextVersion();
        var at = QuerySide.now();
        query.await(query.append(list(later, List.of(sold("v/a", "1", "1")), at.plus(DAY), at)));

        assertThat(query.get(user, "/api/v1/models").body().path("version").asLong())
                .isEqualTo(now);
        assertThat(line(later).path("status").asString()).isEqualTo("scheduled");
        assertThat(line(now).path("status").asString()).isEqualTo("in-force");
        assertThat(Instant.parse(line(now).path("endedAt").asString())).isEqualTo(at.plus(DAY));
    }

    @Test
    void a_list_ends_those_before_it_even_before_their_time() {
        long past = published(List.of(sold("v/a", "0.000001", "0.000002")));
        long withdrawn = nextVersion();
        var at = QuerySide.now();
        query.await(query.append(list(withdrawn, List.of(sold("v/a", "1", "1")), at.plus(DAY), at)));
        long current = published(List.of(sold("v/a", "0.000003", "0.000004")));

        assertThat(line(past).path("status").asString()).isEqualTo("past");
        assertThat(line(withdrawn).path("status").asString()).isEqualTo("withdrawn");
        assertThat(line(current).path("status").asString()).isEqualTo("in-force");
        assertThat(line(current).path("endedAt").isNull()).isTrue();
    }

    @Test
    void packs_are_those_of_the_list_in_force() {
        var at = QuerySide.now();
        query.await(query.append(new PriceListPublished(
                PriceListId.MODELS,
                nextVersion(),
                30_000_000,
                50,
                List.of(sold("v/a", "1", "1")),
                List.of(new PackPrice("only", 5_000_000, 99, "eur", 90)),
                at,
                at)));

        var packs = query.get(user, "/api/v1/packs").body().path("packs");

        assertThat(packs.size()).isEqualTo(1);
        assertThat(packs.path(0).path("packId").asString()).isEqualTo("only");
        assertThat(packs.path(0).path("creditsMicros").asString()).isEqualTo("5000000");
        assertThat(packs.path(0).path("amountMinor").asLong()).isEqualTo(99);
        assertThat(packs.path(0).path("currency").asString()).isEqualTo("eur");
        assertThat(packs.path(0).path("lastsDays").asInt()).isEqualTo(90);
    }

    @Test
    void an_admin_reads_every_model_with_its_tiers_exact_and_why_it_is_not_sold() {
        var images = new PriceTier(
                200,
                new Usd("0.0000000000000000000041"),
                new Usd("0.5"),
                new Usd("0.7"),
                new Usd("0.01"),
                new Usd("0.0012"),
                new Usd("0.00003"));
        var tiered = new ModelPrice(
                "v/a", "A", 1_000, 77, List.of(tier(0, "0.000001", "0.000002"), images), List.of("text"), null);
        long version = published(List.of(tiered, notSold("v/b", "price-variable")));

        var list = query.get(admin, "/api/v1/admin/price-lists/" + version).body();

        assertThat(list.path("status").asString()).isEqualTo("in-force");
        assertThat(list.path("baseMicrosPerUsd").asString()).isEqualTo("30000000");
        assertThat(list.path("marginPercent").asInt()).isEqualTo(50);
        assertThat(list.path("microsPerUsd").asString()).isEqualTo("45000000");
        assertThat(list.path("packs").path(0).path("packId").asString()).isEqualTo("starter");
        var second = list.path("models").path(0).path("tiers").path(1);
        assertThat(second.path("abovePromptTokens").asLong()).isEqualTo(200);
        assertThat(second.path("promptUsd").asString()).isEqualTo("0.0000000000000000000041");
        assertThat(second.path("imageUsd").asString()).isEqualTo("0.0012");
        assertThat(second.path("imageOutputUsd").asString()).isEqualTo("0.00003");
        assertThat(second.path("requestUsd").asString()).isEqualTo("0.01");
        // The dearer kind of output, and a price far below a micro-credit rounded up to one.
        assertThat(second.path("completionMicrosPer1k").asString()).isEqualTo("31500000000");
        assertThat(second.path("promptMicrosPer1k").asString()).isEqualTo("1");
        assertThat(list.path("models").path(1).path("notSellableReason").asString())
                .isEqualTo("price-variable");
        assertThat(list.path("models").path(1).path("tiers").size()).isZero();
    }

    @Test
    void versions_are_listed_latest_first_page_by_page() {
        long first = published(List.of(sold("v/a", "1", "1"), notSold("v/b", "price-missing")));
        long second = published(List.of(sold("v/a", "1", "1")));

        var page = query.get(admin, "/api/v1/admin/price-lists?limit=1").body();
        var next = query.get(
                        admin,
                        "/api/v1/admin/price-lists?limit=1&cursor="
                                + page.path("nextCursor").asString())
                .body();

        assertThat(page.path("priceLists").path(0).path("version").asLong()).isEqualTo(second);
        assertThat(next.path("priceLists").path(0).path("version").asLong()).isEqualTo(first);
        assertThat(next.path("priceLists").path(0).path("modelCount").asInt()).isEqualTo(2);
        assertThat(next.path("priceLists").path(0).path("sellableCount").asInt())
                .isEqualTo(1);
    }

    @Test
    void a_version_nobody_published_is_not_found() {
        assertThat(query.get(admin, "/api/v1/admin/price-lists/999999").status())
                .isEqualTo(404);
    }

    private long published(List<ModelPrice> models) {
        long version = nextVersion();
        var at = QuerySide.now();
        query.await(query.append(list(version, models, at, at)));
        return version;
    }

    private JsonNode line(long version) {
        return query.get(admin, "/api/v1/admin/price-lists?limit=200")
                .body()
                .path("priceLists")
                .valueStream()
                .filter(list -> list.path("version").asLong() == version)
                .findFirst()
                .orElseThrow();
    }
}
