package chat.limitless.query.prices;

import static chat.limitless.query.projection.RowValues.instant;
import static chat.limitless.query.projection.RowValues.micros;

import chat.limitless.api.accounts.Role;
import chat.limitless.api.prices.ModelPrice;
import chat.limitless.api.prices.PackPrice;
import chat.limitless.api.prices.PriceListId;
import chat.limitless.api.prices.PriceTier;
import chat.limitless.api.prices.Usd;
import chat.limitless.platform.signin.RequiresRole;
import chat.limitless.platform.signin.SignedIn;
import chat.limitless.platform.web.Answers;
import chat.limitless.platform.web.MinPosition;
import chat.limitless.platform.web.Problem;
import chat.limitless.platform.web.ProblemCode;
import chat.limitless.query.freshness.Freshness;
import chat.limitless.query.projection.Groups;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.type.TypeReference;

/// One version of the price list with everything in it, what cannot be sold included, and why.
@RestController
class PriceListEndpoint {

    static final TypeReference<List<ModelPrice>> MODELS = new TypeReference<>() {};
    private static final TypeReference<List<PackPrice>> PACKS = new TypeReference<>() {};

    private final PriceListViews views;
    private final Freshness freshness;
    private final Clock clock;

    PriceListEndpoint(PriceListViews views, Freshness freshness, Clock clock) {
        this.views = views;
        this.freshness = freshness;
        this.clock = clock;
    }

    record PriceList(
            long version,
            String status,
            String baseMicrosPerUsd,
            int marginPercent,
            String microsPerUsd,
            Instant effectiveAt,
            @Nullable Instant endedAt,
            Instant publishedAt,
            List<PricedPack> packs,
            List<PricedModel> models) {}

    record PricedPack(
            String packId,
            String creditsMicros,
            long amountMinor,
            String currency,
            @Nullable Integer lastsDays) {}

    record PricedModel(
            String modelId,
            String name,
            int contextTokens,
            @Nullable Integer maxOutputTokens,
            List<String> inputModalities,
            boolean sellable,
            @Nullable String notSellableReason,
            List<PricedTier> tiers) {}

    @Schema(description = "Prices in US dollars, exactly as the provider tells them")
    record PricedTier(
            @Schema(description = "For prompts of more tokens than this")
            long abovePromptTokens,

            String promptUsd,
            String completionUsd,
            @Nullable String reasoningUsd,
            String requestUsd,
            @Nullable String imageUsd,
            @Nullable String imageOutputUsd,

            @Schema(description = "What we charge for 1,000 tokens sent")
            String promptMicrosPer1k,

            @Schema(description = "What we charge for 1,000 tokens received")
            String completionMicrosPer1k) {}

    @RequiresRole(Role.ADMIN)
    @Answers(problems = ProblemCode.NOT_FOUND)
    @GetMapping("/api/v1/admin/price-lists/{version}")
    ResponseEntity<PriceList> priceList(SignedIn user, MinPosition least, @PathVariable long version) {
        var position = freshness.await(least, Groups.PRICES);
        var list = views.findByPriceListIdAndVersion(PriceListId.MODELS.value(), version)
                .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
        return Freshness.answer(position, priceList(list, micros(clock.instant())));
    }

    private static PriceList priceList(PriceListView list, long now) {
        long microsPerUsd = PriceListStatus.microsPerUsd(list.baseMicrosPerUsd, list.marginPercent);
        return new PriceList(
                list.version,
                PriceListStatus.at(now, list.effectiveAtMicros, list.endedAtMicros),
                Long.toString(list.baseMicrosPerUsd),
                list.marginPercent,
                Long.toString(microsPerUsd),
                instant(list.effectiveAtMicros),
                list.endedAtMicros == null ? null : instant(list.endedAtMicros),
                instant(list.publishedAtMicros),
                PriceListProjection.JSON.readValue(list.packs, PACKS).stream()
                        .map(pack -> new PricedPack(
                                pack.packId(),
                                Long.toString(pack.creditsMicros()),
                                pack.amountMinor(),
                                pack.currency(),
                                pack.lastsDays()))
                        .toList(),
                PriceListProjection.JSON.readValue(list.models, MODELS).stream()
                        .map(model -> model(model, microsPerUsd))
                        .toList());
    }

    private static PricedModel model(ModelPrice model, long microsPerUsd) {
        return new PricedModel(
                model.modelId(),
                model.name(),
                model.contextTokens(),
                model.maxOutputTokens(),
                model.inputModalities(),
                model.sellable(),
                model.notSellableReason(),
                model.tiers().stream().map(tier -> tier(tier, microsPerUsd)).toList());
    }

    private static PricedTier tier(PriceTier tier, long microsPerUsd) {
        return new PricedTier(
                tier.abovePromptTokens(),
                tier.promptUsd().decimal(),
                tier.completionUsd().decimal(),
                decimal(tier.reasoningUsd()),
                tier.requestUsd().decimal(),
                decimal(tier.imageUsd()),
                decimal(tier.imageOutputUsd()),
                ModelsEndpoint.microsPer1k(tier.promptUsd(), microsPerUsd),
                ModelsEndpoint.microsPer1k(tier.outputUsd(), microsPerUsd));
    }

    private static @Nullable String decimal(@Nullable Usd usd) {
        return usd == null ? null : usd.decimal();
    }
}
