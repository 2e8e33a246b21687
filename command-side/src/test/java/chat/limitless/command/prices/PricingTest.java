package chat.limitless.command.prices;

import static chat.limitless.command.prices.Pricing.affordableOutputTokens;
import static chat.limitless.command.prices.Pricing.chargeMicros;
import static chat.limitless.command.prices.Pricing.costPicoUsd;
import static chat.limitless.command.prices.Pricing.estimateMicros;
import static chat.limitless.command.prices.Pricing.holdMicros;
import static chat.limitless.command.prices.Pricing.outputCap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import chat.limitless.api.prices.ModelPrice;
import java.math.BigInteger;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("fast")
class PricingTest {

    private static final long RATE = 45_000_000;
    private static final long USD = 1_000_000_000_000L;

    @Test
    void one_dollar_costs_45_credits() {
        assertThat(chargeMicros(USD, RATE)).isEqualTo(45_000_000);
    }

    @Test
    void nothing_costs_nothing() {
        assertThat(chargeMicros(0, RATE)).isZero();
    }

    @Test
    void the_smallest_cost_is_charged_as_one_micro_credit() {
        assertThat(chargeMicros(1, RATE)).isEqualTo(1);
    }

    @Test
    void a_whole_micro_credit_is_not_rounded() {
        assertThat(chargeMicros(200_000, 5_000_000)).isEqualTo(1);
        assertThat(chargeMicros(400_000, 5_000_000)).isEqualTo(2);
    }

    @Test
    void one_more_than_a_whole_micro_credit_is_rounded_up() {
        assertThat(chargeMicros(200_001, 5_000_000)).isEqualTo(2);
    }

    @Test
    void a_negative_cost_never_raises_a_balance() {
        assertThat(chargeMicros(-1, RATE)).isZero();
        assertThat(chargeMicros(Long.MIN_VALUE, RATE)).isZero();
    }

    @Test
    void agrees_with_arithmetic_of_any_size() {
        var random = new SplittableRandom(11);
        for (int i = 0; i < 100_000; i++) {
            long cost = random.nextLong(1L << random.nextInt(1, 57));
            long rate = random.nextLong(1, 100_000_000);
            var exact = BigInteger.valueOf(cost)
                    .multiply(BigInteger.valueOf(rate))
                    .add(BigInteger.valueOf(USD - 1))
                    .divide(BigInteger.valueOf(USD));
            assertThat(chargeMicros(cost, rate)).isEqualTo(exact.longValueExact());
        }
    }

    @Test
    void a_cost_beyond_all_reason_fails_instead_of_wrapping_around() {
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> chargeMicros(Long.MAX_VALUE, RATE));
    }

    @Test
    void cost_adds_up_prompt_output_and_request() {
        assertThat(costPicoUsd(model(3, 7, 100, 50_000, null), 10, 20)).isEqualTo(30 + 140 + 50_000);
    }

    @Test
    void a_hold_covers_the_prompt_with_its_margin_and_the_whole_output() {
        // 100 tokens counted, a quarter and 64 more as margin.
        assertThat(holdMicros(model(USD, USD, 10_000, 0, null), RATE, 100, 50)).isEqualTo((189 + 50) * 45_000_000L);
    }

    @Test
    void the_margin_of_a_prompt_is_rounded_up() {
        assertThat(holdMicros(model(USD, 0, 10_000, 0, null), RATE, 101, 50)).isEqualTo(191 * 45_000_000L);
    }

    @Test
    void a_free_model_is_held_for_one_micro_credit() {
        assertThat(holdMicros(model(0, 0, 10_000, 0, null), RATE, 100, 50)).isEqualTo(1);
    }

    @Test
    void an_estimate_takes_a_typical_answer() {
        var model = model(USD, USD, 10_000, 0, null);
        assertThat(estimateMicros(model, RATE, 100, 4_000)).isEqualTo((100 + 400) * 45_000_000L);
    }

    @Test
    void an_estimate_takes_no_longer_answer_than_the_cap() {
        var model = model(USD, USD, 10_000, 0, null);
        assertThat(estimateMicros(model, RATE, 100, 399)).isEqualTo((100 + 399) * 45_000_000L);
        assertThat(estimateMicros(model, RATE, 100, 401)).isEqualTo((100 + 400) * 45_000_000L);
    }

    @Test
    void an_estimate_never_exceeds_its_hold() {
        var random = new SplittableRandom(12);
        for (int i = 0; i < 10_000; i++) {
            var model = model(random.nextLong(10_000_000), random.nextLong(10_000_000), 100_000, 0, null);
            int prompt = random.nextInt(100_000);
            int cap = random.nextInt(100_000);
            assertThat(estimateMicros(model, RATE, prompt, cap))
                    .isLessThanOrEqualTo(holdMicros(model, RATE, prompt, cap));
        }
    }

    @Test
    void output_is_capped_by_limit_model_and_window() {
        assertThat(outputCap(model(1, 1, 128_000, 0, null), 100, 4_000)).isEqualTo(4_000);
        assertThat(outputCap(model(1, 1, 128_000, 0, 1_000), 100, 4_000)).isEqualTo(1_000);
        assertThat(outputCap(model(1, 1, 1_189, 0, null), 100, 4_000)).isEqualTo(1_000);
    }

    @Test
    void a_prompt_that_fills_the_window_leaves_no_output() {
        assertThat(outputCap(model(1, 1, 190, 0, null), 100, 4_000)).isEqualTo(1);
        assertThat(outputCap(model(1, 1, 189, 0, null), 100, 4_000)).isZero();
        assertThat(outputCap(model(1, 1, 10, 0, null), 100, 4_000)).isZero();
    }

    @Test
    void all_of_the_output_is_affordable_with_exactly_its_hold() {
        var model = model(USD, USD, 10_000, 0, null);
        long hold = holdMicros(model, RATE, 100, 500);
        assertThat(affordableOutputTokens(model, RATE, 100, 500, hold)).isEqualTo(500);
        assertThat(affordableOutputTokens(model, RATE, 100, 500, hold - 1)).isEqualTo(499);
        assertThat(affordableOutputTokens(model, RATE, 100, 500, hold * 2)).isEqualTo(500);
    }

    @Test
    void a_prompt_that_cannot_be_paid_affords_nothing() {
        var model = model(USD, USD, 10_000, 0, null);
        long prompt = holdMicros(model, RATE, 100, 0);
        assertThat(affordableOutputTokens(model, RATE, 100, 500, prompt)).isZero();
        assertThat(affordableOutputTokens(model, RATE, 100, 500, prompt - 1)).isEqualTo(-1);
        assertThat(affordableOutputTokens(model, RATE, 100, 500, 0)).isEqualTo(-1);
    }

    @Test
    void what_is_affordable_can_be_held_and_one_token_more_cannot() {
        var random = new SplittableRandom(13);
        for (int i = 0; i < 10_000; i++) {
            var model = model(random.nextLong(10_000_000), random.nextLong(1, 10_000_000), 100_000, 0, null);
            int prompt = random.nextInt(10_000);
            long available = random.nextLong(10_000_000);
            int tokens = affordableOutputTokens(model, RATE, prompt, 8_000, available);
            if (tokens >= 0) {
                assertThat(holdMicros(model, RATE, prompt, tokens)).isLessThanOrEqualTo(available);
            }
            if (tokens < 8_000) {
                assertThat(holdMicros(model, RATE, prompt, tokens + 1)).isGreaterThan(available);
            }
        }
    }

    private static ModelPrice model(long prompt, long output, int window, long request, @Nullable Integer most) {
        return new ModelPrice("a/b", "B", window, most, prompt, output, request, List.of("text"), null);
    }
}
