package chat.limitless.command.prices;

import static org.assertj.core.api.Assertions.assertThat;

import chat.limitless.api.prices.PriceTier;
import chat.limitless.api.prices.Usd;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What holds for every price, every tier and every usage, against decimals of any length.
@Tag("fast")
class PricingPropertyTest {

    private static final int CASES = 20_000;
    private static final long SEED = Long.getLong("limitless.test.seed", 20_261_130L);
    private static final BigDecimal MICRO = BigDecimal.ONE;

    /// One random model with a prompt as counted and a cap.
    private record Case(List<PriceTier> tiers, long microsPerUsd, int promptTokens, int outputCap) {}

    @Test
    void a_charge_is_at_least_the_exact_amount_and_less_than_a_micro_credit_more() {
        forAll((random, model) -> {
            int prompt = random.nextInt(400_000);
            int output = random.nextInt(100_000);
            var exact = exactMicros(model, prompt, output);
            long charge = Pricing.chargeMicros(Pricing.cost(model.tiers(), prompt, output), model.microsPerUsd());
            assertThat(new BigDecimal(charge)).isBetween(exact, exact.add(MICRO));
            assertThat(new BigDecimal(charge).subtract(exact)).isLessThan(MICRO);
            assertThat(charge).isNotNegative();
        });
    }

    @Test
    void a_bill_of_the_provider_is_charged_just_as_exactly() {
        forAll((random, model) -> {
            var bill = usd(random, 1_000_000);
            long charge = Pricing.chargeMicros(bill, model.microsPerUsd());
            var exact = new BigDecimal(bill.decimal()).multiply(BigDecimal.valueOf(model.microsPerUsd()));
            assertThat(new BigDecimal(charge)).isGreaterThanOrEqualTo(exact);
            assertThat(new BigDecimal(charge).subtract(exact)).isLessThan(MICRO);
        });
    }

    @Test
    void a_hold_covers_every_usage_within_the_margin_and_the_cap() {
        forAll((random, model) -> {
            long hold =
                    Pricing.holdMicros(model.tiers(), model.microsPerUsd(), model.promptTokens(), model.outputCap());
            int most = model.promptTokens() + Math.ceilDiv(model.promptTokens(), 4) + 64;
            for (int prompt : promptsToTry(random, model, most)) {
                int output = random.nextInt(model.outputCap() + 1);
                long charge = Pricing.chargeMicros(Pricing.cost(model.tiers(), prompt, output), model.microsPerUsd());
                assertThat(charge).isLessThanOrEqualTo(hold);
            }
            assertThat(hold).isPositive();
        });
    }

    @Test
    void an_estimate_never_exceeds_its_hold() {
        forAll((_, model) -> assertThat(Pricing.estimateMicros(
                        model.tiers(), model.microsPerUsd(), model.promptTokens(), model.outputCap()))
                .isNotNegative()
                .isLessThanOrEqualTo(Pricing.holdMicros(
                        model.tiers(), model.microsPerUsd(), model.promptTokens(), model.outputCap())));
    }

    @Test
    void what_is_affordable_can_be_held_and_one_token_more_cannot() {
        forAll((random, model) -> {
            long available = random.nextLong(1L << random.nextInt(1, 45));
            int tokens = Pricing.affordableOutputTokens(
                    model.tiers(), model.microsPerUsd(), model.promptTokens(), model.outputCap(), available);
            if (tokens >= 0) {
                assertThat(hold(model, tokens)).isLessThanOrEqualTo(available);
            }
            if (tokens < model.outputCap()) {
                assertThat(hold(model, tokens + 1)).isGreaterThan(available);
            }
        });
    }

    private static long hold(Case model, int outputTokens) {
        return Pricing.holdMicros(model.tiers(), model.microsPerUsd(), model.promptTokens(), outputTokens);
    }

    /// Both sides of every limit that can be reached, both ends, and one anywhere.
    private static List<Integer> promptsToTry(SplittableRandom random, Case model, int most) {
        var prompts = new ArrayList<>(List.of(0, most, random.nextInt(most + 1)));
        for (var tier : model.tiers()) {
            if (tier.abovePromptTokens() < most) {
                prompts.add((int) tier.abovePromptTokens());
                prompts.add((int) tier.abovePromptTokens() + 1);
            }
        }
        return prompts;
    }

    /// The same in decimals, by the words of the catalogue: the last override whose limit the prompt exceeds.
    private static BigDecimal exactMicros(Case model, int promptTokens, int outputTokens) {
        var price = model.tiers().getFirst();
        for (var tier : model.tiers()) {
            if (promptTokens > tier.abovePromptTokens()) {
                price = tier;
            }
        }
        var reasoning = price.reasoningUsd();
        var output = new BigDecimal(price.completionUsd().decimal());
        if (reasoning != null) {
            output = output.max(new BigDecimal(reasoning.decimal()));
        }
        return new BigDecimal(price.requestUsd().decimal())
                .add(new BigDecimal(price.promptUsd().decimal()).multiply(BigDecimal.valueOf(promptTokens)))
                .add(output.multiply(BigDecimal.valueOf(outputTokens)))
                .multiply(BigDecimal.valueOf(model.microsPerUsd()));
    }

    private static void forAll(BiConsumer<SplittableRandom, Case> property) {
        System.getLogger(PricingPropertyTest.class.getName()).log(System.Logger.Level.INFO, "seed {0}", SEED);
        var random = new SplittableRandom(SEED);
        for (int i = 0; i < CASES; i++) {
            var model = randomCase(random.split());
            try {
                property.accept(random, model);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed %d, case %d: %s".formatted(SEED, i, model), e);
            }
        }
    }

    private static Case randomCase(SplittableRandom random) {
        var tiers = new ArrayList<PriceTier>();
        long above = 0;
        for (int i = random.nextInt(1, 5); i > 0; i--) {
            tiers.add(new PriceTier(
                    above,
                    usd(random, 1_000),
                    usd(random, 1_000),
                    random.nextBoolean() ? usd(random, 1_000) : null,
                    random.nextInt(4) == 0 ? usd(random, 1_000) : Usd.ZERO,
                    null,
                    null));
            above += random.nextInt(1, 100_000);
        }
        return new Case(
                List.copyOf(tiers), random.nextLong(1, 100_000_000), random.nextInt(300_000), random.nextInt(50_000));
    }

    /// Less than `most` in the last of 6 to 29 digits behind the point.
    private static Usd usd(SplittableRandom random, long most) {
        int scale = random.nextInt(6, 30);
        return new Usd(new BigDecimal(random.nextLong(most))
                .movePointLeft(scale)
                .stripTrailingZeros()
                .toPlainString());
    }
}
