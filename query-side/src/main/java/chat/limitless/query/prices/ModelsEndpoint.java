package chat.limitless.query.prices;

import static chat.limitless.query.projection.RowValues.micros;

import chat.limitless.api.prices.ModelPrice;
import chat.limitless.api.prices.PriceListId;
import chat.limitless.api.prices.PriceTier;
import chat.limitless.api.prices.Usd;
import chat.limitless.platform.signin.SignedIn;
import chat.limitless.platform.web.MinPosition;
import chat.limitless.query.freshness.Freshness;
import chat.limitless.query.projection.Groups;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigInteger;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The models with what a thousand tokens cost in credits; those that cannot be sold say why.
@RestController
class ModelsEndpoint {

    private static final BigInteger TOKENS = BigInteger.valueOf(1_000);
    private static final BigInteger UNITS = BigInteger.TEN.pow(Usd.FRACTION_DIGITS);

    private final PriceListViews views;
    private final Freshness freshness;
    private final Clock clock;

    ModelsEndpoint(PriceListViews views, Freshness freshness, Clock clock) {
        this.views = views;
        this.freshness = freshness;
        this.clock = clock;
    }

    record Models(long version, String microsPerUsd, List<Model> models) {}

    record Model(
            String modelId,
            String name,
            int contextTokens,
            @Nullable Integer maxOutputTokens,

            @Schema(description = "For the shortest prompts; longer ones may cost more, which the estimate tells")
            String promptMicrosPer1k,

            @Schema(description = "After the shortest prompts")
            String completionMicrosPer1k,

            List<String> inputModalities,
            boolean sellable,
            @Nullable String notSellableReason) {}

    @GetMapping("/api/v1/models")
    ResponseEntity<Models> models(SignedIn user, MinPosition least) {
        var position = freshness.await(least, Groups.PRICES);
        var models = views.inForce(PriceListId.MODELS.value(), micros(clock.instant()), Limit.of(1)).stream()
                .findFirst()
                .map(ModelsEndpoint::models)
                .orElseGet(() -> new Models(0, "0", List.of()));
        return Freshness.answer(position, models);
    }

    private static Models models(PriceListView list) {
        long microsPerUsd = PriceListStatus.microsPerUsd(list.baseMicrosPerUsd, list.marginPercent);
        return new Models(
                list.version,
                Long.toString(microsPerUsd),
                PriceListProjection.JSON.readValue(list.models, PriceListEndpoint.MODELS).stream()
                        .map(model -> model(model, microsPerUsd))
                        .toList());
    }

    private static Model model(ModelPrice model, long microsPerUsd) {
        return new Model(
                model.modelId(),
                model.name(),
                model.contextTokens(),
                model.maxOutputTokens(),
                microsPer1k(first(model, PriceTier::promptUsd), microsPerUsd),
                microsPer1k(first(model, PriceTier::outputUsd), microsPerUsd),
                model.inputModalities(),
                model.sellable(),
                model.notSellableReason());
    }

    private static Usd first(ModelPrice model, Function<PriceTier, Usd> price) {
        return model.tiers().isEmpty() ? Usd.ZERO : price.apply(model.tiers().getFirst());
    }

    /// Rounded up, like every charge.
    static String microsPer1k(Usd perToken, long microsPerUsd) {
        var exact = perToken.units().multiply(TOKENS).multiply(BigInteger.valueOf(microsPerUsd));
        return exact.add(UNITS).subtract(BigInteger.ONE).divide(UNITS).toString();
    }
}
