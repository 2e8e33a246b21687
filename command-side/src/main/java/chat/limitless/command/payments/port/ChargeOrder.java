package chat.limitless.command.payments.port;

import chat.limitless.api.payments.PurchaseId;

/// A saved card to be charged while its owner is away. The same purchase always asks for exactly the same.
///
/// @param purchaseId what it is for
/// @param customerReference the customer at the provider
/// @param methodReference the card at the provider
/// @param amountMinor how much, in the smallest unit
/// @param currency in lower case
public record ChargeOrder(
        PurchaseId purchaseId, String customerReference, String methodReference, long amountMinor, String currency) {

    /// Hides whose card it is.
    @Override
    public String toString() {
        return "ChargeOrder[" + purchaseId + ", " + amountMinor + " " + currency + "]";
    }
}
