package chat.limitless.command.payments.port;

import chat.limitless.api.payments.DisputeStatus;
import org.jspecify.annotations.Nullable;

/// A dispute, as the provider sees it now. It knows nothing of ours but the payment.
///
/// @param disputeId its id at the provider
/// @param paymentId the payment at the provider
/// @param amountMinor what is disputed, in the smallest unit
/// @param currency in lower case
/// @param status how it stands
/// @param fundsWithdrawn whether its money was taken from us
/// @param fundsReinstated whether its money was put back
public record DisputeTold(
        String disputeId,
        @Nullable String paymentId,
        long amountMinor,
        String currency,
        DisputeStatus status,
        boolean fundsWithdrawn,
        boolean fundsReinstated) {}
