package chat.limitless.command.payments.port;

import chat.limitless.api.payments.PurchaseId;
import chat.limitless.api.payments.RefundRequestId;

/// A refund to be made. The same request always asks for exactly the same.
///
/// @param purchaseId what was bought
/// @param requestId the request
/// @param paymentId the payment at the provider
/// @param amountMinor how much of it, in the smallest unit
public record RefundOrder(PurchaseId purchaseId, RefundRequestId requestId, String paymentId, long amountMinor) {}
