package chat.limitless.command.conversation.process;

import chat.limitless.api.RefusalCode;
import chat.limitless.api.Refused;
import chat.limitless.api.prices.ModelPrice;
import chat.limitless.api.prices.PriceListEvent.PriceListPublished;
import chat.limitless.command.conversation.journal.RunPrices;
import chat.limitless.platform.prices.PriceLists;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What models cost now, and what they cost by an earlier list.
public final class PriceBook {

    private final PriceLists lists;
    private final Clock clock;
    private final AtomicReference<Page> page = new AtomicReference<>(Page.NONE);

    PriceBook(PriceLists lists, Clock clock) {
        this.lists = lists;
        this.clock = clock;
    }

    private record Page(long version, long microsPerUsd, Map<String, ModelPrice> models) {

        static final Page NONE = new Page(0, 1, Map.of());

        static Page of(PriceListPublished list) {
            var models = list.models().stream()
                    .collect(Collectors.toUnmodifiableMap(
                            ModelPrice::modelId, Function.identity(), (first, _) -> first));
            return new Page(list.version(), list.microsPerUsd(), models);
        }
    }

    /// A model with the prices in force.
    ///
    /// @param model what the catalogue says of it
    /// @param prices to price with
    public record Quote(ModelPrice model, RunPrices prices) {}

    /// The version in force; 0 before there is any.
    public long version() {
        return current().version();
    }

    /// What a model costs. Refused when it is unknown or has no usable price.
    public Quote quote(String modelId) {
        var current = current();
        var model = current.models().get(modelId);
        if (model == null) {
            throw new Refused(RefusalCode.MODEL_UNKNOWN, Map.of("model", modelId));
        }
        if (!model.sellable() || isUnusable(model)) {
            var reason = model.notSellableReason();
            throw new Refused(
                    RefusalCode.MODEL_NOT_SELLABLE,
                    Map.of("model", modelId, "reason", reason == null ? "price-missing" : reason));
        }
        return new Quote(model, new RunPrices(current.version(), current.microsPerUsd(), model.tiers()));
    }

    /// What a model cost by an earlier list, read from the log; empty when it was never published.
    Optional<RunPrices> pricesOf(String modelId, long version) {
        return lists.version(version)
                .flatMap(list -> list.models().stream()
                        .filter(model -> model.modelId().equals(modelId))
                        .findFirst()
                        .map(model -> new RunPrices(version, list.microsPerUsd(), model.tiers())));
    }

    private Page current() {
        var list = lists.inForce(clock.instant());
        if (list.isEmpty()) {
            return Page.NONE;
        }
        var known = page.get();
        if (known.version() == list.get().version()) {
            return known;
        }
        var fresh = Page.of(list.get());
        page.set(fresh);
        return fresh;
    }

    /// Whatever let it into the list, a model without prices is not sold for nothing.
    private static boolean isUnusable(ModelPrice model) {
        return model.tiers().isEmpty() || model.contextTokens() <= 0;
    }
}
