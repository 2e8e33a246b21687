package chat.limitless.query.prices;

import chat.limitless.api.prices.PriceListId;
import chat.limitless.platform.signin.SignedIn;
import chat.limitless.platform.web.MinPosition;
import chat.limitless.query.freshness.Freshness;
import chat.limitless.query.projection.Groups;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.type.TypeReference;

/// The models with what a thousand tokens cost in credits; those that cannot be sold say why.
@RestController
class ModelsEndpoint {

    private static final TypeReference<List<StoredModel>> MODELS = new TypeReference<>() {};
    private static final long TOKENS = 1_000;
    private static final BigInteger PICO = BigInteger.valueOf(1_000_000_000_000L);

    private final PriceListViews views;
    private final Freshness freshness;

    ModelsEndpoint(PriceListViews views, Freshness freshness) {
        this.views = views;
        this.freshness = freshness;
    }

    record Models(long version, String microsPerUsd, List<Model> models) {}

    record Model(
            String modelId,
            String name,
            int contextTokens,
            @Nullable Integer maxOutputTokens,
            String promptMicrosPer1k,
            String completionMicrosPer1k,
            List<String> inputModalities,
            boolean sellable,
            @Nullable String notSellableReason) {}

    @GetMapping("/api/v1/models")
    ResponseEntity<Models> models(SignedIn user, MinPosition least) {
        var position = freshness.await(least, Groups.PRICES);
        var models = views.findByPriceListId(PriceListId.MODELS.value())
                .map(list -> new Models(
                        list.version,
                        Long.toString(list.microsPerUsd),
                        PriceListProjection.JSON.readValue(list.models, MODELS).stream()
                                .map(model -> model(model, list.microsPerUsd))
                                .toList()))
                .orElseGet(() -> new Models(0, "0", List.of()));
        return Freshness.answer(position, models);
    }

    private static Model model(StoredModel model, long microsPerUsd) {
        return new Model(
                model.modelId(),
                model.name(),
                model.contextTokens(),
                model.maxOutputTokens(),
                microsPer1k(model.promptPicoUsdPerToken(), microsPerUsd),
                microsPer1k(model.completionPicoUsdPerToken(), microsPerUsd),
                model.inputModalities(),
                model.notSellableReason() == null,
                model.notSellableReason());
    }

    /// Rounded up, like every charge.
    static String microsPer1k(long picoUsdPerToken, long microsPerUsd) {
        var exact = BigInteger.valueOf(picoUsdPerToken)
                .multiply(BigInteger.valueOf(TOKENS))
                .multiply(BigInteger.valueOf(microsPerUsd));
        return exact.add(PICO).subtract(BigInteger.ONE).divide(PICO).toString();
    }
}
