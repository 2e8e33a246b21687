package chat.limitless.command.payments.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.limitless.api.payments.PurchaseEvent.PurchaseStarted;
import chat.limitless.api.prices.PackPrice;
import chat.limitless.api.prices.PriceListCommand.PublishPriceList;
import chat.limitless.api.prices.PriceListEvent.PriceListPublished;
import chat.limitless.api.prices.PriceListId;
import chat.limitless.command.testing.Browser;
import chat.limitless.command.testing.CommandSideRig;
import chat.limitless.command.testing.PriceStories;
import chat.limitless.platform.Commands;
import chat.limitless.platform.prices.PriceLists;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/// A pack costs what the price list in force says, and the purchase names that list.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PacksOnSaleTest {

    private static CommandSideRig rig;
    private static Browser buyer;

    @BeforeAll
    static void start() {
        rig = CommandSideRig.start("--limitless.prices.refresh-interval=1d");
        buyer = rig.signedIn("buyer@example.com");
        await().atMost(Duration.ofSeconds(20)).until(() -> version() > 0);
    }

    @AfterAll
    static void stop() {
        rig.close();
    }

    @Test
    @Order(1)
    void the_configured_packs_are_published_with_the_first_catalogue() {
        assertThat(inForce().orElseThrow().packs()).contains(new PackPrice("starter", 200_000_000, 1_000, "usd", null));
        var started = bought("starter", "key-of-this-test-1");
        assertThat(started.amountMinor()).isEqualTo(1_000);
        assertThat(started.priceListVersion()).isEqualTo(version());
    }

    @Test
    @Order(2)
    void a_list_in_force_later_prices_nothing_before_its_time() {
        long version = version();
        publish(new PackPrice("starter", 200_000_000, 7_000, "usd", null), Duration.ofDays(1));

        var started = bought("starter", "key-of-this-test-2");

        assertThat(started.amountMinor()).isEqualTo(1_000);
        assertThat(started.priceListVersion()).isEqualTo(version);
    }

    @Test
    @Order(3)
    void a_purchase_is_priced_by_the_list_in_force_and_names_it() {
        long version = version();
        publish(new PackPrice("starter", 200_000_000, 900, "eur", null), Duration.ZERO);
        await().atMost(Duration.ofSeconds(10)).until(() -> version() > version);

        var started = bought("starter", "key-of-this-test-3");

        assertThat(started.amountMinor()).isEqualTo(900);
        assertThat(started.currency()).isEqualTo("eur");
        assertThat(started.priceListVersion()).isEqualTo(version());
    }

    @Test
    @Order(4)
    void a_pack_the_list_in_force_does_not_name_is_not_sold() {
        assertThat(buyer.buy("regular", "key-of-this-test-4").status()).isEqualTo(422);
    }

    @Test
    @Order(5)
    void credits_last_as_their_pack_said_when_it_was_sold() {
        var lifetime = rig.bean(PackLifetime.class);
        var usual = bought("starter", "key-of-this-test-5");
        long version = version();
        publish(new PackPrice("starter", 200_000_000, 900, "eur", 90), Duration.ZERO);
        await().atMost(Duration.ofSeconds(10)).until(() -> version() > version);
        var short90 = bought("starter", "key-of-this-test-6");
        publish(new PackPrice("starter", 200_000_000, 900, "eur", 30), Duration.ZERO);

        assertThat(lifetime.of(usual)).isEqualTo(Duration.ofDays(365));
        assertThat(lifetime.of(short90)).isEqualTo(Duration.ofDays(90));
    }

    private static void publish(PackPrice pack, Duration later) {
        var now = Instant.now(Clock.systemUTC());
        rig.bean(Commands.class)
                .send(new PublishPriceList(
                        PriceListId.MODELS,
                        30_000_000,
                        50,
                        List.of(PriceStories.model("v/m", 1_000, PriceStories.flat("0.000001"))),
                        List.of(pack),
                        now.plus(later),
                        now));
    }

    private static Optional<PriceListPublished> inForce() {
        return rig.bean(PriceLists.class).inForce(Instant.now(Clock.systemUTC()));
    }

    private static long version() {
        return inForce().map(PriceListPublished::version).orElse(0L);
    }

    private static PurchaseStarted bought(String packId, String key) {
        var answer = buyer.buy(packId, key);
        assertThat(answer.status()).isIn(201, 202);
        return rig.events(answer.json().path("purchaseId").asString(), PurchaseStarted.class)
                .getFirst();
    }
}
