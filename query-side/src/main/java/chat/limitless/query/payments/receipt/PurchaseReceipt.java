package chat.limitless.query.payments.receipt;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a receipt says. Amounts are those of the payment as the log has it, never of the packs sold today.
///
/// @param receiptNumber see [ReceiptNumber]
/// @param issuedAt when the receipt came to be: with the payment
/// @param testPayment whether it was a payment in the provider's test mode, so that no money moved
/// @param tax the tax the price includes; null when none is shown
/// @param refunds what went back or is on its way back, oldest first
/// @param refundedMinor their sum
/// @param paymentId the end of the provider's id of the payment; null when none was told
record PurchaseReceipt(
        String receiptNumber,
        String purchaseId,
        Instant issuedAt,
        Instant paidAt,
        boolean testPayment,
        Seller seller,
        Buyer buyer,
        String packId,
        String creditsMicros,
        long amountMinor,
        String currency,
        @Nullable Tax tax,
        List<Refund> refunds,
        long refundedMinor,
        @Nullable String paymentId) {

    /// Who sold.
    record Seller(
            String name,
            List<String> addressLines,
            @Nullable String taxId,
            String email) {}

    /// Who bought; nulls when the person's data were erased.
    record Buyer(@Nullable String name, @Nullable String email) {}

    /// The tax included in the price.
    record Tax(String percent, long includedMinor) {}

    /// Money that went back (`succeeded`) or is on its way (`pending`).
    record Refund(long amountMinor, String currency, String status, Instant at) {}
}
