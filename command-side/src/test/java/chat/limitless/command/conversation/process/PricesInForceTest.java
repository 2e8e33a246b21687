package chat.limitless.command.conversation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import chat.limitless.api.Refused;
import chat.limitless.api.credits.CreditEvent.HoldSettled;
import chat.limitless.api.prices.ModelPrice;
import chat.limitless.api.prices.PriceListCommand.PublishPriceList;
import chat.limitless.api.prices.PriceListId;
import chat.limitless.api.prices.PriceTier;
import chat.limitless.command.testing.PriceStories;
import chat.limitless.platform.Commands;
import chat.limitless.platform.prices.PriceLists;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A list that was published for later comes into force by the clock alone.
class PricesInForceTest {

    private static final Duration NOTICE = Duration.ofHours(1);
    private static final List<PriceTier> DEARER = PriceStories.flat("0.00001");

    private static ReplyRig rig;
    private static ReplyRig.Instance one;

    @BeforeAll
    static void start() throws IOException {
        rig = new ReplyRig();
        one = rig.start(Map.of("limitless.prices.refresh-interval", "1d"));
    }

    @AfterAll
    static void end() {
        rig.close();
    }

    @Test
    void until_its_time_the_one_before_holds_and_then_the_new_one_without_another_event() {
        var book = one.bean(PriceBook.class);
        var before = book.quote(ReplyRig.MODEL).prices();
        var now = one.bean(Clock.class).instant();
        publish(now);
        await().atMost(Duration.ofSeconds(10)).until(() -> listAt(now.plus(NOTICE)) == before.version() + 1);

        assertThat(book.quote(ReplyRig.MODEL).prices()).isEqualTo(before);
        var person = rig.person(one, 50);
        assertThat(versionCharged(person)).isEqualTo(before.version());

        rig.pass(NOTICE);

        assertThat(book.version()).isEqualTo(before.version() + 1);
        assertThat(book.quote(ReplyRig.MODEL).prices().tiers()).isEqualTo(DEARER);
        assertThat(versionCharged(person)).isEqualTo(before.version() + 1);
        assertThatExceptionOfType(Refused.class)
                .as("what the new list does not name is not sold any more")
                .isThrownBy(() -> book.quote("mistralai/mistral-small-3.2-24b-instruct"));
    }

    private static void publish(Instant now) {
        var model = new ModelPrice(ReplyRig.MODEL, "M", 128_000, null, DEARER, List.of("text"), null);
        one.bean(Commands.class)
                .send(new PublishPriceList(
                        PriceListId.MODELS, 30_000_000, 50, List.of(model), List.of(), now.plus(NOTICE), now));
    }

    private static long listAt(Instant at) {
        return one.bean(PriceLists.class).inForce(at).orElseThrow().version();
    }

    private static long versionCharged(ReplyClient person) {
        var chat = person.startChat(one);
        try (var stream = person.post(one, person.message(chat, null, "Go [[sim:deltas=3]]"))
                .readAll()) {
            assertThat(stream.end()).isEqualTo("done");
        }
        return rig.credits(one, person.user()).stream()
                .filter(HoldSettled.class::isInstance)
                .map(HoldSettled.class::cast)
                .reduce((_, last) -> last)
                .orElseThrow()
                .receipt()
                .priceListVersion();
    }
}
