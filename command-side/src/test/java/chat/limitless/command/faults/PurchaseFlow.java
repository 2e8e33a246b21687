package chat.limitless.command.faults;

import static org.awaitility.Awaitility.await;

import chat.limitless.api.credits.CreditAccountId;
import chat.limitless.command.testing.Browser;
import chat.limitless.command.testing.CommandSideRig;
import chat.limitless.command.testing.Webhooks;
import java.time.Duration;
import java.util.UUID;

/// Somebody buys a pack and pays; the provider tells until it is heard.
final class PurchaseFlow implements Flow {

    private final CommandSideRig rig;
    private final Ledger ledger;
    private final Browser buyer;
    private final Duration soon;
    private String key = "";
    private String purchase = "";

    PurchaseFlow(CommandSideRig rig, Ledger ledger, Browser buyer, Duration soon) {
        this.rig = rig;
        this.ledger = ledger;
        this.buyer = buyer;
        this.soon = soon;
    }

    @Override
    public void prepare() {
        key = UUID.randomUUID().toString();
    }

    @Override
    public void run() {
        var answer = Persistent.send(soon, () -> buyer.buy("starter", key));
        purchase = answer.json().path("purchaseId").asString();
        await("a page of " + purchase)
                .atMost(soon)
                .until(() ->
                        !ledger.stream(purchase, "payments.checkout-opened").isEmpty());
        rig.simulators()
                .stripe()
                .pay(ledger.stream(purchase, "payments.checkout-opened")
                        .getFirst()
                        .text("sessionId"));
        await("credits of " + purchase)
                .atMost(soon)
                .until(() ->
                        !ledger.stream(purchase, "payments.purchase-credited").isEmpty()
                                && ledger.openTasks(purchase) == 0);
        Persistent.awaitHeard(soon, ledger, Webhooks.eventsAbout(rig, purchase));
    }

    @Override
    public String outcome() {
        var account = CreditAccountId.of(buyer.userId()).value();
        return "pages %d, events %s, grants %d"
                .formatted(
                        Webhooks.sessionsOf(rig, purchase).size(),
                        ledger.stream(purchase).stream().map(Ledger.Row::type).toList(),
                        ledger.stream(account, "credits.lot-granted").stream()
                                .filter(lot -> lot.text("purchaseId").equals(purchase))
                                .count());
    }
}
