package chat.limitless.command.payments.process;

import chat.limitless.api.prices.PackPrice;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What can be bought.
@FunctionalInterface
public interface PacksOnSale {

    /// A pack and the price list that sells it.
    ///
    /// @param priceListVersion null when the configuration does
    record Offer(PackPrice pack, @Nullable Long priceListVersion) {}

    /// The pack as it is sold at that time; empty when it is not.
    Optional<Offer> find(String packId, Instant at);
}
