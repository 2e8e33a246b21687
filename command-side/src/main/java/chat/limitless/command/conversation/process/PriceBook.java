package chat.limitless.command.conversation.process;

import chat.limitless.api.RefusalCode;
import chat.limitless.api.Refused;
import chat.limitless.api.prices.ModelPrice;
import chat.limitless.api.prices.PriceListEvent.PriceListPublished;
import chat.limitless.api.prices.PriceListId;
import chat.limitless.command.conversation.journal.RunPrices;
import chat.limitless.eventstore.EventLog;
import chat.limitless.eventstore.EventSerializer;
import chat.limitless.eventstore.LogSubscription;
import chat.limitless.eventstore.StoredEvent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The price list in force, in memory, fed by the log.
public final class PriceBook implements AutoCloseable {

    private static final int PAGE = 200;

    private final AtomicReference<Page> page = new AtomicReference<>(new Page(0, 1, Map.of()));
    private final EventLog log;
    private final EventSerializer serializer;
    private @Nullable LogSubscription subscription;

    private PriceBook(EventLog log, EventSerializer serializer) {
        this.log = log;
        this.serializer = serializer;
    }

    private record Page(long version, long microsPerUsd, Map<String, ModelPrice> models) {}

    /// A model with the prices in force.
    ///
    /// @param model what the catalogue says of it
    /// @param prices to price with
    public record Quote(ModelPrice model, RunPrices prices) {}

    /// Reads the list and follows it from then on.
    public static PriceBook following(EventLog log, EventSerializer serializer) {
        var book = new PriceBook(log, serializer);
        long from = log.tail().position();
        book.eachPage(events -> book.take(events, serializer));
        book.subscription = log.tail().subscribe("prices", from, events -> book.take(events, serializer));
        return book;
    }

    private void eachPage(Consumer<List<StoredEvent>> taker) {
        long sequence = 0;
        for (var events = log.readStream(PriceListId.MODELS.value(), 0, PAGE);
                !events.isEmpty();
                events = log.readStream(PriceListId.MODELS.value(), sequence, PAGE)) {
            taker.accept(events);
            sequence = events.getLast().sequence() + 1;
        }
    }

    private void take(List<StoredEvent> events, EventSerializer serializer) {
        for (var event : events) {
            if (event.streamId().equals(PriceListId.MODELS.value())
                    && serializer.deserialize(event) instanceof PriceListPublished published) {
                publish(published);
            }
        }
    }

    /// Puts a list in force, unless a newer one is.
    void publish(PriceListPublished list) {
        var models = list.models().stream()
                .collect(Collectors.toUnmodifiableMap(ModelPrice::modelId, Function.identity(), (first, _) -> first));
        var next = new Page(list.version(), list.microsPerUsd(), models);
        page.updateAndGet(current -> current.version() < next.version() ? next : current);
    }

    /// The version in force; 0 before there is any.
    public long version() {
        return page.get().version();
    }

    /// What a model costs. Refused when it is unknown or has no usable price.
    public Quote quote(String modelId) {
        var current = page.get();
        var model = current.models().get(modelId);
        if (model == null) {
            throw new Refused(RefusalCode.MODEL_UNKNOWN, Map.of("model", modelId));
        }
        if (!model.sellable() || isUnusable(model)) {
            var reason = model.notSellableReason();
            throw new Refused(
                    RefusalCode.MODEL_NOT_SELLABLE,
                    Map.of("model", modelId, "reason", reason == null ? "price-negative" : reason));
        }
        return new Quote(model, prices(current.version(), current.microsPerUsd(), model));
    }

    /// What a model cost by an earlier list, read from the log; empty when it was never published.
    Optional<RunPrices> pricesOf(String modelId, long version) {
        var found = new AtomicReference<@Nullable RunPrices>();
        eachPage(events -> events.stream()
                .map(serializer::deserialize)
                .filter(PriceListPublished.class::isInstance)
                .map(PriceListPublished.class::cast)
                .filter(list -> list.version() == version)
                .forEach(list -> list.models().stream()
                        .filter(model -> model.modelId().equals(modelId))
                        .findFirst()
                        .ifPresent(model -> found.set(prices(version, list.microsPerUsd(), model)))));
        return Optional.ofNullable(found.get());
    }

    private static RunPrices prices(long version, long microsPerUsd, ModelPrice model) {
        return new RunPrices(
                version,
                microsPerUsd,
                model.promptPicoUsdPerToken(),
                model.completionPicoUsdPerToken(),
                model.requestPicoUsd());
    }

    /// A negative price would pay the user; whatever let it into the list, it is not used.
    private static boolean isUnusable(ModelPrice model) {
        return model.promptPicoUsdPerToken() < 0
                || model.completionPicoUsdPerToken() < 0
                || model.requestPicoUsd() < 0
                || model.contextTokens() <= 0;
    }

    @Override
    public void close() {
        if (subscription != null) {
            subscription.close();
        }
    }
}
