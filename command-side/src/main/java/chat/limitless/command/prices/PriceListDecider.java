package chat.limitless.command.prices;

import static java.util.Comparator.comparing;

import chat.limitless.api.RefusalCode;
import chat.limitless.api.Refused;
import chat.limitless.api.prices.ModelPrice;
import chat.limitless.api.prices.PriceListCommand.PublishPriceList;
import chat.limitless.api.prices.PriceListEvent.PriceListPublished;
import java.util.List;
import java.util.Map;

/// When a catalogue becomes a new version of the price list.
final class PriceListDecider {

    private PriceListDecider() {}

    /// The order of the models does not count: providers list the newest first.
    static List<PriceListPublished> decide(PriceListState state, PublishPriceList command) {
        if (command.microsPerUsd() <= 0) {
            throw new Refused(RefusalCode.CREDITS_AMOUNT_INVALID, Map.of("amountMicros", command.microsPerUsd()));
        }
        if (command.models().isEmpty()) {
            throw new Refused(RefusalCode.CATALOGUE_EMPTY);
        }
        if (saysTheSame(state, command)) {
            return List.of();
        }
        return List.of(new PriceListPublished(
                command.priceListId(),
                Math.addExact(state.version(), 1),
                command.microsPerUsd(),
                command.models(),
                command.at()));
    }

    private static boolean saysTheSame(PriceListState state, PublishPriceList command) {
        return state.microsPerUsd() == command.microsPerUsd()
                && sorted(state.models()).equals(sorted(command.models()));
    }

    private static List<ModelPrice> sorted(List<ModelPrice> models) {
        return models.stream().sorted(comparing(ModelPrice::modelId)).toList();
    }
}
