package chat.limitless.command.simulation;

import chat.limitless.api.prices.PackPrice;
import chat.limitless.command.payments.process.PacksOnSale;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The packs on sale, at prices that change now and then.
final class Shelf implements PacksOnSale {

    /// One of them does not divide evenly.
    private final List<PackPrice> packs = new ArrayList<>(List.of(
            new PackPrice("starter", 200_000_000, 1_000, "usd", null),
            new PackPrice("odd", 777_777_777, 1_999, "usd", null),
            new PackPrice("tiny", 1_000, 3, "usd", null)));

    private final Chance chance;

    Shelf(Chance chance) {
        this.chance = chance;
    }

    List<PackPrice> packs() {
        return packs;
    }

    void priceChanges() {
        packs.replaceAll(pack -> chance.percent(30)
                ? new PackPrice(
                        pack.packId(), pack.creditsMicros(), pack.amountMinor() + 1, pack.currency(), pack.lastsDays())
                : pack);
    }

    void cost(String packId, long amountMinor) {
        packs.replaceAll(pack -> pack.packId().equals(packId)
                ? new PackPrice(packId, pack.creditsMicros(), amountMinor, pack.currency(), pack.lastsDays())
                : pack);
    }

    void sellNoMore(String packId) {
        packs.removeIf(pack -> pack.packId().equals(packId));
    }

    @Override
    public Optional<Offer> find(String packId, Instant at) {
        return packs.stream()
                .filter(pack -> pack.packId().equals(packId))
                .map(pack -> new Offer(pack, null))
                .findFirst();
    }
}
