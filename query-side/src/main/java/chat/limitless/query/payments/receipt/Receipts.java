package chat.limitless.query.payments.receipt;

import static chat.limitless.query.projection.RowValues.instant;

import chat.limitless.api.RefusalCode;
import chat.limitless.api.Refused;
import chat.limitless.api.accounts.Role;
import chat.limitless.api.accounts.UserId;
import chat.limitless.platform.signin.SignedIn;
import chat.limitless.query.payments.receipt.PurchaseReceipt.Buyer;
import chat.limitless.query.payments.receipt.PurchaseReceipt.Refund;
import chat.limitless.query.payments.receipt.PurchaseReceipt.Seller;
import chat.limitless.query.payments.receipt.PurchaseReceipt.Tax;
import chat.limitless.query.personal.SealedColumns;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts a receipt together for somebody who may see it: the buyer, and finance.
@Component
class Receipts {

    /// The states in which the money is not with us any more.
    private static final Set<String> GIVEN_BACK = Set.of("pending", "succeeded");

    private static final int SHOWN_OF_PAYMENT_ID = 8;

    private final ReceiptReads reads;
    private final SealedColumns sealed;
    private final CompanyProperties company;

    Receipts(ReceiptReads reads, SealedColumns sealed, CompanyProperties company) {
        this.reads = reads;
        this.sealed = sealed;
        this.company = company;
    }

    /// Throws [Refused] `payments.unknown` for what the person may not see, `payments.not-paid` for what has no
    /// receipt yet.
    PurchaseReceipt of(String purchaseId, SignedIn user) {
        var row = reads.findByPurchaseId(purchaseId)
                .filter(found -> found.userId.equals(user.id().value()) || user.has(Role.FINANCE))
                .orElseThrow(() -> new Refused(RefusalCode.PURCHASE_UNKNOWN));
        var paidAtMicros = row.paidAtMicros;
        var paidPosition = row.paidPosition;
        if (paidAtMicros == null || paidPosition == null) {
            throw new Refused(RefusalCode.PURCHASE_NOT_PAID);
        }
        var refunds = reads.refunds(purchaseId).stream()
                .filter(refund -> GIVEN_BACK.contains(refund.status) && isOfPayment(refund, row))
                .map(refund -> new Refund(
                        refund.amountMinor, refund.currency, refund.status, instant(refund.recordedAtMicros)))
                .toList();
        return new PurchaseReceipt(
                ReceiptNumber.of(purchaseId, paidPosition, paidAtMicros),
                purchaseId,
                instant(paidAtMicros),
                instant(paidAtMicros),
                !row.liveMode,
                new Seller(
                        company.name(),
                        company.addressLines(),
                        company.taxId().isBlank() ? null : company.taxId(),
                        company.email()),
                buyer(row.userId),
                row.packId,
                Long.toString(row.creditsMicros),
                row.amountMinor,
                row.currency,
                tax(row.amountMinor),
                refunds,
                refunds.stream().mapToLong(Refund::amountMinor).reduce(0, Math::addExact),
                shortened(row.paymentIntentId));
    }

    /// A second payment for the same purchase that did not fit has refunds of its own, and no receipt.
    private static boolean isOfPayment(RefundView refund, ReceiptView row) {
        return refund.paymentIntentId == null
                || row.paymentIntentId == null
                || Objects.equals(refund.paymentIntentId, row.paymentIntentId);
    }

    private Buyer buyer(String userId) {
        var owner = new UserId(userId);
        return reads.buyer(userId)
                .map(profile -> new Buyer(
                        sealed.open(owner, BuyerView.NAME, userId, profile.nameSealed),
                        sealed.open(owner, BuyerView.EMAIL, userId, profile.emailSealed)))
                .orElse(new Buyer(null, null));
    }

    private @Nullable Tax tax(long amountMinor) {
        var percent = company.taxPercent();
        return percent.signum() == 0
                ? null
                : new Tax(percent.stripTrailingZeros().toPlainString(), IncludedTax.of(amountMinor, percent));
    }

    /// Enough to find the payment with, too little to do anything with.
    private static @Nullable String shortened(@Nullable String paymentIntentId) {
        return paymentIntentId == null || paymentIntentId.length() <= SHOWN_OF_PAYMENT_ID
                ? paymentIntentId
                : "…" + paymentIntentId.substring(paymentIntentId.length() - SHOWN_OF_PAYMENT_ID);
    }
}
