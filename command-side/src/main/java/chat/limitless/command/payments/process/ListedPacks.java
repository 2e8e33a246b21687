package chat.limitless.command.payments.process;

import chat.limitless.api.payments.PurchaseEvent.PurchaseStarted;
import chat.limitless.api.prices.PackPrice;
import chat.limitless.api.prices.PriceListEvent.PriceListPublished;
import chat.limitless.platform.PackList;
import chat.limitless.platform.prices.PriceLists;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The packs of the price list in force. Before any list names packs, those of the configuration are sold: credits can
/// be bought while the catalogue of models cannot be had.
@Component
class ListedPacks implements PacksOnSale, PackLifetime {

    private final PriceLists lists;
    private final PackList configured;
    private final PurchaseProperties properties;

    ListedPacks(PriceLists lists, PackList configured, PurchaseProperties properties) {
        this.lists = lists;
        this.configured = configured;
        this.properties = properties;
    }

    @Override
    public Optional<Offer> find(String packId, Instant at) {
        var list = lists.inForce(at).filter(found -> !found.packs().isEmpty());
        return list.isEmpty()
                ? offer(packs(), packId, null)
                : offer(list.get().packs(), packId, list.get().version());
    }

    @Override
    public Duration of(PurchaseStarted started) {
        return soldWith(started).stream()
                .filter(pack -> pack.packId().equals(started.packId()))
                .findFirst()
                .map(PackPrice::lastsDays)
                .map(Duration::ofDays)
                .orElse(properties.paidLotsExpireAfter());
    }

    /// Mostly the list in force just now; an older one is read from the log.
    private List<PackPrice> soldWith(PurchaseStarted started) {
        var version = started.priceListVersion();
        if (version == null) {
            return packs();
        }
        return lists.inForce(started.startedAt())
                .filter(list -> list.version() == version)
                .or(() -> lists.version(version))
                .map(PriceListPublished::packs)
                .orElse(List.of());
    }

    private static Optional<Offer> offer(List<PackPrice> packs, String packId, @Nullable Long version) {
        return packs.stream()
                .filter(pack -> pack.packId().equals(packId))
                .findFirst()
                .map(pack -> new Offer(pack, version));
    }

    private List<PackPrice> packs() {
        return configured.packs().stream()
                .map(pack -> new PackPrice(
                        pack.packId(), pack.creditsMicros(), pack.amountMinor(), pack.currency(), pack.lastsDays()))
                .toList();
    }
}
