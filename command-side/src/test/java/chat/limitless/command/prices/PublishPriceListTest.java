package chat.limitless.command.prices;

import static chat.limitless.api.RefusalCode.CATALOGUE_EMPTY;
import static chat.limitless.api.RefusalCode.CREDITS_AMOUNT_INVALID;
import static chat.limitless.command.testing.Decisions.refused;
import static org.assertj.core.api.Assertions.assertThat;

import chat.limitless.api.prices.ModelPrice;
import chat.limitless.api.prices.PriceListCommand.PublishPriceList;
import chat.limitless.api.prices.PriceListEvent.PriceListPublished;
import chat.limitless.api.prices.PriceListId;
import chat.limitless.command.testing.Decisions;
import chat.limitless.command.testing.Snapshots;
import java.time.Instant;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("fast")
class PublishPriceListTest {

    private static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");
    private static final long RATE = 45_000_000;

    @Test
    void the_first_catalogue_is_version_1() {
        list().givenNoPriorActivity().when(publish(RATE, model("aaa", 5))).expectEvents(published(1, model("aaa", 5)));
    }

    @Test
    void a_changed_price_is_the_next_version() {
        list().given(published(1, model("aaa", 5)))
                .when(publish(RATE, model("aaa", 6)))
                .expectEvents(published(2, model("aaa", 6)));
    }

    @Test
    void versions_count_on() {
        list().given(published(1, model("aaa", 5)), published(2, model("aaa", 6)))
                .when(publish(RATE, model("aaa", 5)))
                .expectEvents(published(3, model("aaa", 5)));
    }

    @Test
    void an_unchanged_catalogue_changes_nothing() {
        list().given(published(1, model("aaa", 5)))
                .when(publish(RATE, model("aaa", 5)))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void another_order_of_the_models_changes_nothing() {
        list().given(published(1, model("aaa", 5), model("bbb", 7)))
                .when(publish(RATE, model("bbb", 7), model("aaa", 5)))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void one_more_model_is_the_next_version() {
        list().given(published(1, model("aaa", 5)))
                .when(publish(RATE, model("aaa", 5), model("bbb", 7)))
                .expectEvents(published(2, model("aaa", 5), model("bbb", 7)));
    }

    @Test
    void another_rate_is_the_next_version() {
        list().given(published(1, model("aaa", 5)))
                .when(publish(RATE + 1, model("aaa", 5)))
                .expectEvents(new PriceListPublished(PriceListId.MODELS, 2, RATE + 1, List.of(model("aaa", 5)), NOW));
    }

    @Test
    void a_rate_of_one_is_taken() {
        list().givenNoPriorActivity()
                .when(publish(1, model("aaa", 5)))
                .expectEvents(new PriceListPublished(PriceListId.MODELS, 1, 1, List.of(model("aaa", 5)), NOW));
    }

    @Test
    void a_rate_of_nothing_is_refused() {
        list().givenNoPriorActivity()
                .when(publish(0, model("aaa", 5)))
                .expectException(refused(CREDITS_AMOUNT_INVALID));
    }

    @Test
    void an_empty_catalogue_is_refused() {
        list().given(published(1, model("aaa", 5))).when(publish(RATE)).expectException(refused(CATALOGUE_EMPTY));
        list().givenNoPriorActivity().when(publish(RATE)).expectException(refused(CATALOGUE_EMPTY));
    }

    @Test
    void a_snapshot_reads_back_as_the_same_state() {
        var state = PriceListState.NONE.evolve(published(1, model("aaa", 5)));
        assertThat(Snapshots.again(state, PriceListState.class)).isEqualTo(state);
    }

    private static AggregateTestFixture<PriceList> list() {
        return Decisions.of(PriceList.class);
    }

    private static PublishPriceList publish(long rate, ModelPrice... models) {
        return new PublishPriceList(PriceListId.MODELS, rate, List.of(models), NOW);
    }

    private static PriceListPublished published(long version, ModelPrice... models) {
        return new PriceListPublished(PriceListId.MODELS, version, RATE, List.of(models), NOW);
    }

    private static ModelPrice model(String id, long pico) {
        return new ModelPrice(id, id, 128_000, null, pico, pico, 0, List.of("text"), null);
    }
}
