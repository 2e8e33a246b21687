package chat.limitless.command.payments.port;

import chat.limitless.api.payments.PurchaseId;
import java.time.Instant;

/// A payment page to be made. The same purchase always asks for exactly the same page.
///
/// @param purchaseId what it is for
/// @param packId the pack
/// @param creditsMicros credits in it
/// @param amountMinor price in the smallest unit
/// @param currency in lower case
/// @param expiresAt until when it can be paid
public record CheckoutOrder(
        PurchaseId purchaseId,
        String packId,
        long creditsMicros,
        long amountMinor,
        String currency,
        Instant expiresAt) {}
