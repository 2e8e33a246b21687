package chat.limitless.api.prices;

/// A pack of credits on sale.
///
/// @param packId stable name, part of purchases
/// @param creditsMicros what is granted, in micro-credits
/// @param amountMinor what is paid, in the smallest unit of the currency
/// @param currency ISO 4217 code in lower case
public record PackPrice(String packId, long creditsMicros, long amountMinor, String currency) {}
