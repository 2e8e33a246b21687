package chat.limitless.command.prices;

import static chat.limitless.api.RefusalCode.CATALOGUE_EMPTY;
import static chat.limitless.api.RefusalCode.CREDITS_AMOUNT_INVALID;
import static chat.limitless.command.testing.Decisions.refused;
import static org.assertj.core.api.Assertions.assertThat;

import chat.limitless.api.prices.ModelPrice;
import chat.limitless.api.prices.PackPrice;
import chat.limitless.api.prices.PriceListCommand.PublishPriceList;
import chat.limitless.api.prices.PriceListEvent.PriceListPublished;
import chat.limitless.api.prices.PriceListId;
import chat.limitless.command.testing.Decisions;
import chat.limitless.command.testing.PriceStories;
import chat.limitless.command.testing.Snapshots;
import java.time.Instant;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("fast")
class PublishPriceListTest {

    private static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");
    private static final Instant TOMORROW = Instant.parse("2026-11-02T12:00:00Z");
    private static final List<PackPrice> PACKS = List.of(new PackPrice("starter", 200_000_000, 1_000, "usd", null));
    private static final ModelPrice AAA = model("aaa", "0.000001");
    private static final ModelPrice DEARER = model("aaa", "0.000002");
    private static final ModelPrice BBB = model("bbb", "0.000001");

    /// The words of a list: base, margin, what is sold, from when on.
    private record Words(long base, int margin, List<ModelPrice> models, List<PackPrice> packs, Instant effectiveAt) {

        Words at(long newBase, int newMargin) {
            return new Words(newBase, newMargin, models, packs, effectiveAt);
        }

        Words selling(List<PackPrice> newPacks) {
            return new Words(base, margin, models, newPacks, effectiveAt);
        }

        Words from(Instant newEffectiveAt) {
            return new Words(base, margin, models, packs, newEffectiveAt);
        }

        PublishPriceList command() {
            return new PublishPriceList(PriceListId.MODELS, base, margin, models, packs, effectiveAt, NOW);
        }
    }

    @Test
    void the_first_catalogue_is_version_1() {
        list().givenNoPriorActivity().when(words(AAA).command()).expectEvents(published(1, words(AAA)));
    }

    @Test
    void a_changed_price_is_the_next_version() {
        list().given(published(1, words(AAA))).when(words(DEARER).command()).expectEvents(published(2, words(DEARER)));
    }

    @Test
    void versions_count_on() {
        list().given(published(1, words(AAA)), published(2, words(DEARER)))
                .when(words(AAA).command())
                .expectEvents(published(3, words(AAA)));
    }

    @Test
    void an_unchanged_catalogue_changes_nothing() {
        list().given(published(1, words(AAA)))
                .when(words(AAA).command())
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void an_unchanged_catalogue_changes_nothing_while_it_waits_for_its_time() {
        list().given(published(1, words(AAA)), published(2, words(DEARER).from(TOMORROW)))
                .when(words(DEARER).from(TOMORROW.plusSeconds(600)).command())
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void what_is_in_force_again_before_the_time_of_the_next_list_is_one_more_list() {
        list().given(published(1, words(AAA)), published(2, words(DEARER).from(TOMORROW)))
                .when(words(AAA).command())
                .expectEvents(published(3, words(AAA)));
    }

    @Test
    void another_order_of_the_models_changes_nothing() {
        list().given(published(1, words(AAA, BBB)))
                .when(words(BBB, AAA).command())
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void one_more_model_is_the_next_version() {
        list().given(published(1, words(AAA)))
                .when(words(AAA, BBB).command())
                .expectEvents(published(2, words(AAA, BBB)));
    }

    @Test
    void another_base_margin_or_pack_is_the_next_version() {
        var packs = List.of(new PackPrice("starter", 200_000_000, 900, "usd", null));
        for (var changed : List.of(
                words(AAA).at(30_000_100, 50),
                words(AAA).at(30_000_000, 51),
                words(AAA).selling(packs))) {
            list().given(published(1, words(AAA))).when(changed.command()).expectEvents(published(2, changed));
        }
    }

    @Test
    void a_list_may_come_into_force_later() {
        list().given(published(1, words(AAA)))
                .when(words(DEARER).from(TOMORROW).command())
                .expectEvents(published(2, words(DEARER).from(TOMORROW)));
    }

    @Test
    void no_list_comes_into_force_before_it_is_published() {
        list().given(published(1, words(AAA)))
                .when(words(DEARER).from(NOW.minusSeconds(1)).command())
                .expectEvents(published(2, words(DEARER)));
    }

    @Test
    void the_first_list_is_in_force_at_once() {
        list().givenNoPriorActivity().when(words(AAA).from(TOMORROW).command()).expectEvents(published(1, words(AAA)));
    }

    @Test
    void a_rate_of_one_is_taken() {
        var one = words(AAA).at(1, 0);
        list().givenNoPriorActivity().when(one.command()).expectEvents(published(1, one));
    }

    @Test
    void a_rate_of_nothing_of_less_than_its_base_or_of_a_fraction_is_refused() {
        for (var wrong :
                List.of(words(AAA).at(0, 50), words(AAA).at(100, -1), words(AAA).at(1, 50))) {
            list().givenNoPriorActivity().when(wrong.command()).expectException(refused(CREDITS_AMOUNT_INVALID));
        }
    }

    @Test
    void the_margin_is_added_to_the_base() {
        assertThat(published(1, words(AAA)).microsPerUsd()).isEqualTo(45_000_000);
        assertThat(published(1, words(AAA).at(30_000_000, 0)).microsPerUsd()).isEqualTo(30_000_000);
    }

    @Test
    void an_empty_catalogue_is_refused() {
        list().given(published(1, words(AAA))).when(words().command()).expectException(refused(CATALOGUE_EMPTY));
        list().givenNoPriorActivity().when(words().command()).expectException(refused(CATALOGUE_EMPTY));
    }

    @Test
    void a_snapshot_reads_back_as_the_same_state() {
        var state = PriceListState.NONE
                .evolve(published(1, words(AAA)))
                .evolve(published(2, words(DEARER).from(TOMORROW)));
        assertThat(Snapshots.again(state, PriceListState.class)).isEqualTo(state);
    }

    private static AggregateTestFixture<PriceList> list() {
        return Decisions.of(PriceList.class);
    }

    private static PriceListPublished published(long version, Words words) {
        return new PriceListPublished(
                PriceListId.MODELS,
                version,
                words.base(),
                words.margin(),
                words.models(),
                words.packs(),
                words.effectiveAt(),
                NOW);
    }

    private static Words words(ModelPrice... models) {
        return new Words(30_000_000, 50, List.of(models), PACKS, NOW);
    }

    private static ModelPrice model(String id, String usd) {
        return PriceStories.model(id, 128_000, PriceStories.flat(usd));
    }
}
