package chat.limitless.command.payments.port;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The payment page of one purchase, as the provider sees it now.
///
/// @param sessionId its id at the provider
/// @param reference the purchase it was made for, as we told the provider; null when it is not ours
/// @param url where the user pays; null once it is over
/// @param expiresAt until when it can be paid
/// @param stage how far it has come
/// @param paid whether the money was received
/// @param paymentId the payment at the provider, once there is one
/// @param amountMinor what is or was to be paid, in the smallest unit
/// @param currency in lower case
/// @param liveMode whether it is real money
public record Checkout(
        String sessionId,
        @Nullable String reference,
        @Nullable String url,
        Instant expiresAt,
        Stage stage,
        boolean paid,
        @Nullable String paymentId,
        long amountMinor,
        String currency,
        boolean liveMode) {

    /// How far a payment page has come.
    public enum Stage {
        /// Waits for the user.
        OPEN,
        /// The user is done; the money may still be on its way.
        COMPLETE,
        /// Can no longer be paid.
        EXPIRED
    }
}
