package chat.limitless.query.payments.receipt;

import chat.limitless.api.RefusalCode;
import chat.limitless.platform.signin.SignedIn;
import chat.limitless.platform.web.Answers;
import chat.limitless.platform.web.MinPosition;
import chat.limitless.query.freshness.Freshness;
import chat.limitless.query.projection.Groups;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// The receipt of a paid purchase, for its buyer and for finance.
@RestController
class ReceiptEndpoint {

    private final Receipts receipts;
    private final Freshness freshness;

    ReceiptEndpoint(Receipts receipts, Freshness freshness) {
        this.receipts = receipts;
        this.freshness = freshness;
    }

    @Answers(refusals = {RefusalCode.PURCHASE_UNKNOWN, RefusalCode.PURCHASE_NOT_PAID})
    @GetMapping("/api/v1/purchases/{purchaseId}/receipt")
    ResponseEntity<PurchaseReceipt> purchaseReceipt(SignedIn user, MinPosition least, @PathVariable String purchaseId) {
        var position = freshness.await(least, Groups.RECEIPTS, Groups.ACCOUNTS);
        return Freshness.answer(position, receipts.of(purchaseId, user));
    }
}
