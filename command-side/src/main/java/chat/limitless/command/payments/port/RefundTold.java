package chat.limitless.command.payments.port;

import chat.limitless.api.payments.RefundRequestId;
import chat.limitless.api.payments.RefundStatus;
import org.jspecify.annotations.Nullable;

/// A refund, as the provider sees it now.
///
/// @param refundId its id at the provider
/// @param reference the purchase it is of, as we told the provider; null when it was made elsewhere
/// @param requestId the request it was made for; null when it was made elsewhere
/// @param paymentId the payment at the provider
/// @param amountMinor what is given back, in the smallest unit
/// @param currency in lower case
/// @param status how it stands
public record RefundTold(
        String refundId,
        @Nullable String reference,
        @Nullable RefundRequestId requestId,
        @Nullable String paymentId,
        long amountMinor,
        String currency,
        RefundStatus status) {}
