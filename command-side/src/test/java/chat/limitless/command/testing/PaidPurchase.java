package chat.limitless.command.testing;

import static org.awaitility.Awaitility.await;

import chat.limitless.api.credits.CreditAccountId;
import chat.limitless.api.credits.CreditEvent.ClaimSet;
import chat.limitless.api.credits.CreditEvent.LotGranted;
import chat.limitless.api.payments.PurchaseCommand.RecordPayment;
import chat.limitless.api.payments.PurchaseEvent.CheckoutOpened;
import chat.limitless.api.payments.PurchaseId;
import chat.limitless.platform.Commands;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/// A purchase of the starter pack (1,000 cents) that was paid at the simulator, and what became of its lot.
///
/// @param id the purchase
/// @param paymentId its payment at the provider
public record PaidPurchase(CommandSideRig rig, Browser buyer, String id, String paymentId) {

    private static final Duration SOON = Duration.ofSeconds(20);

    /// Buys and pays; nothing is told by this.
    public static PaidPurchase by(CommandSideRig rig, Browser buyer) {
        var id = buyer.buy("starter", UUID.randomUUID().toString())
                .json()
                .path("purchaseId")
                .asString();
        await().atMost(SOON).until(() -> !rig.events(id, CheckoutOpened.class).isEmpty());
        var session = rig.events(id, CheckoutOpened.class).getFirst().sessionId();
        rig.simulators().stripe().pay(session);
        var payment = completed(rig, id)
                .path("data")
                .path("object")
                .path("payment_intent")
                .asString();
        return new PaidPurchase(rig, buyer, id, payment);
    }

    /// Lets us know of the payment.
    public PaidPurchase told() {
        Webhooks.post(rig, completed(rig, id));
        return credited();
    }

    private static JsonNode completed(CommandSideRig rig, String id) {
        return Webhooks.eventsAbout(rig, id).stream()
                .filter(event -> event.path("type").asString().equals("checkout.session.completed"))
                .findFirst()
                .orElseThrow();
    }

    /// Lets us know of another payment for the same purchase.
    public PaidPurchase paidTwice(String otherPaymentId) {
        rig.bean(Commands.class)
                .send(new RecordPayment(
                        new PurchaseId(id), "cs_twice", otherPaymentId, 1_000, "usd", false, false, Instant.now()));
        return this;
    }

    /// Waits for the lot.
    public PaidPurchase credited() {
        await().atMost(SOON).until(() -> grants() > 0);
        return this;
    }

    /// How often its lot was granted.
    public long grants() {
        return account(LotGranted.class).stream()
                .filter(lot ->
                        lot.purchaseId() != null && lot.purchaseId().value().equals(id))
                .count();
    }

    /// Presses a button at the provider's; answers with the object's id.
    public String press(String action, String body) {
        return Webhooks.control(rig, "payments/" + paymentId + "/" + action, body)
                .path("id")
                .asString();
    }

    /// The events of a type about its payment, oldest first.
    public List<JsonNode> events(String type) {
        return rig.simulators().stripe().events().stream()
                .<JsonNode>map(event -> event)
                .filter(event -> event.path("type").asString().equals(type))
                .filter(event -> event.path("data")
                        .path("object")
                        .path("payment_intent")
                        .asString("")
                        .equals(paymentId))
                .toList();
    }

    /// What the account was brought to last, as `revoked/frozen` in whole credits; empty when there was nothing.
    public String levels() {
        return account(ClaimSet.class).stream()
                .filter(claim -> claim.purchaseId().value().equals(id))
                .reduce((_, last) -> last)
                .map(claim -> claim.revokedMicros() / 1_000_000 + "/" + claim.frozenMicros() / 1_000_000)
                .orElse("");
    }

    /// Waits until the account was brought there.
    public void awaitLevels(String levels) {
        await("levels of " + id).atMost(SOON).until(() -> levels().equals(levels));
    }

    private <T> List<T> account(Class<T> type) {
        return rig.events(CreditAccountId.of(buyer.userId()).value(), type);
    }
}
