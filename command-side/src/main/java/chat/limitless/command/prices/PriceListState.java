package chat.limitless.command.prices;

import chat.limitless.api.prices.ModelPrice;
import chat.limitless.api.prices.PriceListEvent;
import chat.limitless.api.prices.PriceListEvent.PriceListPublished;
import java.util.List;

/// The price list in force; version 0 before the first one.
record PriceListState(long version, long microsPerUsd, List<ModelPrice> models) {

    static final PriceListState NONE = new PriceListState(0, 0, List.of());

    PriceListState {
        models = List.copyOf(models);
    }

    PriceListState evolve(PriceListEvent event) {
        return switch (event) {
            case PriceListPublished published ->
                new PriceListState(published.version(), published.microsPerUsd(), published.models());
        };
    }
}
