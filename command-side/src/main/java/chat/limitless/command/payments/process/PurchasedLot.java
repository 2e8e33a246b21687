package chat.limitless.command.payments.process;

import chat.limitless.api.credits.CreditAccountId;
import chat.limitless.api.credits.CreditCommand.GrantLot;
import chat.limitless.api.credits.LotId;
import chat.limitless.api.credits.LotKind;
import chat.limitless.api.payments.PurchaseEvent.PurchasePaid;
import chat.limitless.api.payments.PurchaseId;
import java.time.Duration;

/// The lot a purchase pays for. Named after the purchase, so that the account knows it when it comes again.
final class PurchasedLot {

    private static final int PAID_PRIORITY = 20;

    private PurchasedLot() {}

    static GrantLot grant(PurchasePaid paid, Duration lasts) {
        return new GrantLot(
                CreditAccountId.of(paid.userId()),
                idOf(paid.purchaseId()),
                LotKind.PAID,
                paid.creditsMicros(),
                paid.amountMinor(),
                paid.currency(),
                paid.purchaseId(),
                PAID_PRIORITY,
                paid.paidAt().plus(lasts),
                "purchase",
                paid.paidAt());
    }

    static LotId idOf(PurchaseId purchaseId) {
        return new LotId("lot_" + purchaseId.value().substring("pay_".length()));
    }
}
