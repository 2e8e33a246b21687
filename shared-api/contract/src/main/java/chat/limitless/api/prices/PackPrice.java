package chat.limitless.api.prices;

import org.jspecify.annotations.Nullable;

/// A pack of credits on sale.
///
/// @param packId stable name, part of purchases
/// @param creditsMicros what is granted, in micro-credits
/// @param amountMinor what is paid, in the smallest unit of the currency
/// @param currency ISO 4217 code in lower case
/// @param lastsDays how many days its credits last; null where they last as long as bought ones usually do
public record PackPrice(
        String packId,
        long creditsMicros,
        long amountMinor,
        String currency,
        @Nullable Integer lastsDays) {}
