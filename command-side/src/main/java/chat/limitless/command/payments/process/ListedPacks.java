package chat.limitless.command.payments.process;

import chat.limitless.api.prices.PackPrice;
import chat.limitless.platform.PackList;
import chat.limitless.platform.prices.PriceLists;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The packs of the price list in force. Before any list names packs, those of the configuration are sold: credits can
/// be bought while the catalogue of models cannot be had.
@Component
class ListedPacks implements PacksOnSale {

    private final PriceLists lists;
    private final PackList configured;

    ListedPacks(PriceLists lists, PackList configured) {
        this.lists = lists;
        this.configured = configured;
    }

    @Override
    public Optional<Offer> find(String packId, Instant at) {
        var list = lists.inForce(at).filter(found -> !found.packs().isEmpty());
        return list.isEmpty()
                ? offer(packs(), packId, null)
                : offer(list.get().packs(), packId, list.get().version());
    }

    private static Optional<Offer> offer(List<PackPrice> packs, String packId, @Nullable Long version) {
        return packs.stream()
                .filter(pack -> pack.packId().equals(packId))
                .findFirst()
                .map(pack -> new Offer(pack, version));
    }

    private List<PackPrice> packs() {
        return configured.packs().stream()
                .map(pack -> new PackPrice(pack.packId(), pack.creditsMicros(), pack.amountMinor(), pack.currency()))
                .toList();
    }
}
