package chat.limitless.command.faults;

import static org.awaitility.Awaitility.await;

import chat.limitless.api.credits.CreditAccountId;
import chat.limitless.command.payments.port.RefundTold;
import chat.limitless.command.payments.port.ReversalProvider;
import chat.limitless.command.testing.Browser;
import chat.limitless.command.testing.CommandSideRig;
import chat.limitless.command.testing.PaidPurchase;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/// Finance gives a part of a purchase back.
final class RefundFlow implements Flow {

    private final CommandSideRig rig;
    private final Ledger ledger;
    private final Browser buyer;
    private final Browser finance;
    private final Duration soon;
    private PaidPurchase purchase;
    private String body = "";

    RefundFlow(CommandSideRig rig, Ledger ledger, Browser buyer, Browser finance, Duration soon) {
        this.rig = rig;
        this.ledger = ledger;
        this.buyer = buyer;
        this.finance = finance;
        this.soon = soon;
    }

    @Override
    public void prepare() {
        purchase = PaidPurchase.by(rig, buyer).credited();
        await("tasks of " + purchase.id()).atMost(soon).until(() -> ledger.openTasks(purchase.id()) == 0);
        body = "{\"requestId\":\"rrq_%s\",\"amountMinor\":400,\"reason\":\"goodwill\"}"
                .formatted(UUID.randomUUID().toString().replace("-", ""));
    }

    @Override
    public void run() {
        Persistent.send(
                soon, () -> finance.send("POST", "/api/v1/finance/purchases/" + purchase.id() + "/refunds", body));
        await("levels of " + purchase.id())
                .atMost(soon)
                .until(() -> revoked() == 80_000_000 && ledger.openTasks(purchase.id()) == 0);
        Persistent.awaitHeard(soon, ledger, told());
    }

    private List<? extends JsonNode> told() {
        return List.of("refund.created", "charge.refunded").stream()
                .flatMap(type -> purchase.events(type).stream())
                .toList();
    }

    private long revoked() {
        return claims().isEmpty() ? 0 : claims().getLast().number("revokedMicros");
    }

    private List<Ledger.Row> claims() {
        return of("credits.claim-set");
    }

    private List<Ledger.Row> of(String type) {
        var lot = purchase.id().replace("pay_", "lot_");
        return ledger.stream(CreditAccountId.of(buyer.userId()).value(), type).stream()
                .filter(row -> row.text("lotId").equals(lot))
                .toList();
    }

    @Override
    public String outcome() {
        return "requests %d, refunds %s, told %s, level %d, taken %d"
                .formatted(
                        ledger.stream(purchase.id(), "payments.refund-requested")
                                .size(),
                        rig.bean(ReversalProvider.class).refundsOf(purchase.paymentId()).stream()
                                .map(RefundTold::amountMinor)
                                .toList(),
                        ledger.stream(purchase.id(), "payments.refund-recorded")
                                .getLast()
                                .text("status"),
                        revoked(),
                        of("credits.revoked").stream()
                                .mapToLong(row -> row.number("revokedMicros"))
                                .sum());
    }
}
