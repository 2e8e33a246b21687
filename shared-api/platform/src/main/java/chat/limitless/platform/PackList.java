package chat.limitless.platform;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The credit packs on sale. Both sides read the same configuration: one to charge, one to show.
///
/// @param packs in the order they are shown
@ConfigurationProperties("limitless")
public record PackList(@DefaultValue List<Pack> packs) {

    private static final long MICROS_PER_CREDIT = 1_000_000;

    /// A hundred years.
    private static final int MOST_DAYS = 36_525;

    /// What is sold when configuration names nothing else.
    private static final List<Pack> STANDARD = List.of(
            new Pack("starter", 200 * MICROS_PER_CREDIT, 1_000, "usd", null),
            new Pack("regular", 600 * MICROS_PER_CREDIT, 2_500, "usd", null),
            new Pack("large", 1_500 * MICROS_PER_CREDIT, 5_000, "usd", null));

    /// One pack.
    ///
    /// @param packId stable name, part of purchases
    /// @param creditsMicros what is granted, in micro-credits
    /// @param amountMinor what is paid, in the smallest unit of the currency
    /// @param currency ISO 4217 code in lower case, as Stripe writes it
    /// @param lastsDays how many days its credits last; null where they last as long as bought ones usually do
    public record Pack(
            String packId,
            long creditsMicros,
            long amountMinor,
            String currency,
            @Nullable Integer lastsDays) {

        /// Refuses a pack that would give something for nothing.
        public Pack {
            if (packId.isBlank() || creditsMicros <= 0 || amountMinor <= 0 || !currency.matches("[a-z]{3}")) {
                throw new IllegalArgumentException(
                        "pack '%s' needs an id, positive amounts and a currency such as usd".formatted(packId));
            }
            if (lastsDays != null && (lastsDays < 1 || lastsDays > MOST_DAYS)) {
                throw new IllegalArgumentException(
                        "pack '%s' lasts between a day and %d days".formatted(packId, MOST_DAYS));
            }
        }
    }

    /// Fills in the standard packs and refuses two packs with one id.
    public PackList {
        packs = packs.isEmpty() ? STANDARD : List.copyOf(packs);
        if (packs.stream().map(Pack::packId).distinct().count() != packs.size()) {
            throw new IllegalArgumentException("limitless.packs: every pack needs an id of its own");
        }
    }

    /// The standard packs.
    public static PackList standard() {
        return new PackList(List.of());
    }

    /// The pack with this id, if it is sold.
    public Optional<Pack> find(String packId) {
        return packs.stream().filter(pack -> pack.packId().equals(packId)).findFirst();
    }
}
