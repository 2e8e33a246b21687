package chat.limitless.command.payments.port;

import chat.limitless.api.payments.PurchaseId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A payment page to be made. The same purchase always asks for exactly the same page.
///
/// @param purchaseId what it is for
/// @param packId the pack
/// @param creditsMicros credits in it
/// @param amountMinor price in the smallest unit
/// @param currency in lower case
/// @param saveForCustomer the customer at the provider for whom the card is saved; null when it is not
/// @param expiresAt until when it can be paid
public record CheckoutOrder(
        PurchaseId purchaseId,
        String packId,
        long creditsMicros,
        long amountMinor,
        String currency,
        @Nullable String saveForCustomer,
        Instant expiresAt) {}
