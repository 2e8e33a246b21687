package chat.limitless.command.prices;

import static chat.limitless.command.prices.Pricing.affordableOutputTokens;
import static chat.limitless.command.prices.Pricing.chargeMicros;
import static chat.limitless.command.prices.Pricing.cost;
import static chat.limitless.command.prices.Pricing.estimateMicros;
import static chat.limitless.command.prices.Pricing.holdMicros;
import static chat.limitless.command.prices.Pricing.outputCap;
import static chat.limitless.command.testing.PriceStories.flat;
import static chat.limitless.command.testing.PriceStories.tier;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import chat.limitless.api.prices.ModelPrice;
import chat.limitless.api.prices.PriceTier;
import chat.limitless.api.prices.Usd;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("fast")
class PricingTest {

    private static final long RATE = 45_000_000;
    private static final List<PriceTier> DOLLAR = flat("1");
    private static final List<PriceTier> DEARER_ABOVE_200 = List.of(tier(0, "1", "2"), tier(200, "3", "4"));
    private static final List<PriceTier> CHEAPER_ABOVE_200 = List.of(tier(0, "3", "4"), tier(200, "1", "2"));

    @Test
    void one_dollar_costs_45_credits() {
        assertThat(chargeMicros(new Usd("1"), RATE)).isEqualTo(45_000_000);
    }

    @Test
    void nothing_costs_nothing() {
        assertThat(chargeMicros(Usd.ZERO, RATE)).isZero();
    }

    @Test
    void the_smallest_cost_is_charged_as_one_micro_credit() {
        assertThat(chargeMicros(new Usd("0.0000000000000000000000000000000000000001"), RATE))
                .isEqualTo(1);
    }

    @Test
    void a_whole_micro_credit_is_not_rounded() {
        assertThat(chargeMicros(new Usd("0.0000002"), 5_000_000)).isEqualTo(1);
        assertThat(chargeMicros(new Usd("0.0000004"), 5_000_000)).isEqualTo(2);
    }

    @Test
    void anything_more_than_a_whole_micro_credit_is_rounded_up() {
        assertThat(chargeMicros(new Usd("0.00000020000000000000000000000000001"), 5_000_000))
                .isEqualTo(2);
    }

    @Test
    void a_cost_beyond_all_reason_fails_instead_of_wrapping_around() {
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> chargeMicros(new Usd("999999999999"), RATE));
    }

    @Test
    void cost_adds_up_prompt_output_and_request() {
        var tier = new PriceTier(0, new Usd("0.000003"), new Usd("0.000007"), null, new Usd("0.05"), null, null);
        assertThat(cost(List.of(tier), 10, 20)).isEqualTo(new Usd("0.05017"));
    }

    @Test
    void output_is_priced_as_if_all_of_it_were_the_dearer_kind() {
        var reasoning = new PriceTier(0, Usd.ZERO, new Usd("0.2"), new Usd("0.3"), Usd.ZERO, null, null);
        var plain = new PriceTier(0, Usd.ZERO, new Usd("0.2"), new Usd("0.1"), Usd.ZERO, null, null);
        assertThat(cost(List.of(reasoning), 0, 10)).isEqualTo(new Usd("3"));
        assertThat(cost(List.of(plain), 0, 10)).isEqualTo(new Usd("2"));
    }

    @Test
    void a_tier_begins_strictly_above_its_limit_and_prices_the_whole_request() {
        assertThat(cost(DEARER_ABOVE_200, 199, 10)).isEqualTo(new Usd("219"));
        assertThat(cost(DEARER_ABOVE_200, 200, 10)).isEqualTo(new Usd("220"));
        assertThat(cost(DEARER_ABOVE_200, 201, 10)).isEqualTo(new Usd("643"));
    }

    @Test
    void a_hold_covers_the_prompt_with_its_margin_and_the_whole_output() {
        // 100 tokens counted, a quarter and 64 more as margin.
        assertThat(holdMicros(DOLLAR, RATE, 100, 50)).isEqualTo((189 + 50) * 45_000_000L);
    }

    @Test
    void the_margin_of_a_prompt_is_rounded_up() {
        assertThat(holdMicros(List.of(tier(0, "1", "0")), RATE, 101, 50)).isEqualTo(191 * 45_000_000L);
    }

    @Test
    void a_hold_takes_the_dearer_tier_as_soon_as_the_margin_reaches_it() {
        // 108 tokens may turn out to be 199, 109 may be 201.
        assertThat(holdMicros(DEARER_ABOVE_200, RATE, 108, 50)).isEqualTo((199 + 2 * 50) * 45_000_000L);
        assertThat(holdMicros(DEARER_ABOVE_200, RATE, 109, 50)).isEqualTo((3 * 201 + 4 * 50) * 45_000_000L);
    }

    @Test
    void a_hold_covers_the_longest_prompt_of_a_dearer_tier_below() {
        assertThat(holdMicros(CHEAPER_ABOVE_200, RATE, 109, 50)).isEqualTo((3 * 200 + 4 * 50) * 45_000_000L);
    }

    @Test
    void the_provider_may_take_the_prices_of_every_tier_the_prompt_can_be_in() {
        assertThat(Pricing.promptUsdAtMost(DEARER_ABOVE_200, 108)).isEqualTo(new Usd("1"));
        assertThat(Pricing.outputUsdAtMost(DEARER_ABOVE_200, 108)).isEqualTo(new Usd("2"));
        assertThat(Pricing.promptUsdAtMost(DEARER_ABOVE_200, 109)).isEqualTo(new Usd("3"));
        assertThat(Pricing.outputUsdAtMost(DEARER_ABOVE_200, 109)).isEqualTo(new Usd("4"));
        assertThat(Pricing.promptUsdAtMost(CHEAPER_ABOVE_200, 1_000)).isEqualTo(new Usd("3"));
    }

    @Test
    void a_free_model_is_held_for_one_micro_credit() {
        assertThat(holdMicros(flat("0"), RATE, 100, 50)).isEqualTo(1);
    }

    @Test
    void an_estimate_takes_a_typical_answer() {
        assertThat(estimateMicros(DOLLAR, RATE, 100, 4_000)).isEqualTo((100 + 400) * 45_000_000L);
    }

    @Test
    void an_estimate_takes_no_longer_answer_than_the_cap() {
        assertThat(estimateMicros(DOLLAR, RATE, 100, 399)).isEqualTo((100 + 399) * 45_000_000L);
        assertThat(estimateMicros(DOLLAR, RATE, 100, 401)).isEqualTo((100 + 400) * 45_000_000L);
    }

    @Test
    void output_is_capped_by_limit_model_and_window() {
        assertThat(outputCap(window(128_000, null), 100, 4_000)).isEqualTo(4_000);
        assertThat(outputCap(window(128_000, 1_000), 100, 4_000)).isEqualTo(1_000);
        assertThat(outputCap(window(1_189, null), 100, 4_000)).isEqualTo(1_000);
    }

    @Test
    void a_prompt_that_fills_the_window_leaves_no_output() {
        assertThat(outputCap(window(190, null), 100, 4_000)).isEqualTo(1);
        assertThat(outputCap(window(189, null), 100, 4_000)).isZero();
        assertThat(outputCap(window(10, null), 100, 4_000)).isZero();
    }

    @Test
    void all_of_the_output_is_affordable_with_exactly_its_hold() {
        long hold = holdMicros(DOLLAR, RATE, 100, 500);
        assertThat(affordableOutputTokens(DOLLAR, RATE, 100, 500, hold)).isEqualTo(500);
        assertThat(affordableOutputTokens(DOLLAR, RATE, 100, 500, hold - 1)).isEqualTo(499);
        assertThat(affordableOutputTokens(DOLLAR, RATE, 100, 500, hold * 2)).isEqualTo(500);
    }

    @Test
    void a_prompt_that_cannot_be_paid_affords_nothing() {
        long prompt = holdMicros(DOLLAR, RATE, 100, 0);
        assertThat(affordableOutputTokens(DOLLAR, RATE, 100, 500, prompt)).isZero();
        assertThat(affordableOutputTokens(DOLLAR, RATE, 100, 500, prompt - 1)).isEqualTo(-1);
        assertThat(affordableOutputTokens(DOLLAR, RATE, 100, 500, 0)).isEqualTo(-1);
    }

    private static ModelPrice window(int tokens, @Nullable Integer mostOutput) {
        return new ModelPrice("a/b", "B", tokens, mostOutput, DOLLAR, List.of("text"), null);
    }
}
