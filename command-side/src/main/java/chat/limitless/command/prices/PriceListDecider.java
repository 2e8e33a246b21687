package chat.limitless.command.prices;

import static java.util.Comparator.comparing;

import chat.limitless.api.RefusalCode;
import chat.limitless.api.Refused;
import chat.limitless.api.prices.ModelPrice;
import chat.limitless.api.prices.PriceListCommand.PublishPriceList;
import chat.limitless.api.prices.PriceListEvent.PriceListPublished;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// When a catalogue becomes a new version of the price list, and from when on it holds.
final class PriceListDecider {

    private static final int PERCENT = 100;

    private PriceListDecider() {}

    /// The order of the models does not count: providers list the newest first. The order of the packs does: it is the
    /// order in which they are shown.
    static List<PriceListPublished> decide(PriceListState state, PublishPriceList command) {
        if (!isRate(command.baseMicrosPerUsd(), command.marginPercent())) {
            throw new Refused(
                    RefusalCode.CREDITS_AMOUNT_INVALID,
                    Map.of(
                            "amountMicros", command.baseMicrosPerUsd(),
                            "marginPercent", command.marginPercent()));
        }
        if (command.models().isEmpty()) {
            throw new Refused(RefusalCode.CATALOGUE_EMPTY);
        }
        var latest = state.schedule().latest();
        if (latest.isPresent() && saysTheSame(latest.get(), command)) {
            return List.of();
        }
        return List.of(new PriceListPublished(
                command.priceListId(),
                Math.addExact(state.schedule().version(), 1),
                command.baseMicrosPerUsd(),
                command.marginPercent(),
                command.models(),
                command.packs(),
                effectiveAt(latest.isEmpty(), command),
                command.at()));
    }

    /// Whether base and margin give a whole number of micro-credits for a dollar, and more than none.
    static boolean isRate(long baseMicrosPerUsd, int marginPercent) {
        return baseMicrosPerUsd > 0
                && marginPercent >= 0
                && Math.multiplyExact(baseMicrosPerUsd, Math.addExact(PERCENT, (long) marginPercent)) % PERCENT == 0;
    }

    /// Never back in time: what was accepted stays priced as it was. The first list holds at once, because before it
    /// nothing can be sold.
    private static Instant effectiveAt(boolean isFirst, PublishPriceList command) {
        return isFirst || command.effectiveAt().isBefore(command.at()) ? command.at() : command.effectiveAt();
    }

    private static boolean saysTheSame(PriceListPublished latest, PublishPriceList command) {
        return latest.baseMicrosPerUsd() == command.baseMicrosPerUsd()
                && latest.marginPercent() == command.marginPercent()
                && latest.packs().equals(command.packs())
                && sorted(latest.models()).equals(sorted(command.models()));
    }

    private static List<ModelPrice> sorted(List<ModelPrice> models) {
        return models.stream().sorted(comparing(ModelPrice::modelId)).toList();
    }
}
