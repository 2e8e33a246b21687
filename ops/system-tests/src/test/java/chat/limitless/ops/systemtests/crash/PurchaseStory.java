package chat.limitless.ops.systemtests.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.limitless.api.credits.CreditEvent.LotGranted;
import chat.limitless.api.payments.PurchaseEvent.CheckoutOpened;
import chat.limitless.api.payments.PurchaseEvent.PurchaseCredited;
import chat.limitless.api.payments.PurchaseEvent.PurchasePaid;
import chat.limitless.api.payments.PurchaseEvent.PurchaseParked;
import chat.limitless.api.payments.PurchaseEvent.PurchaseStarted;
import chat.limitless.ops.systemtests.Visitor;
import java.time.Duration;
import java.util.UUID;

/// Somebody buys the starter pack, presses the button again after the crash, and pays.
final class PurchaseStory implements Story {

    static final long CREDITS_MICROS = 200_000_000;

    private static final Duration SOON = Duration.ofSeconds(60);

    private final CrashRig rig;
    private final Visitor buyer;
    private final String key = UUID.randomUUID().toString();
    private boolean paid;

    PurchaseStory(CrashRig rig, Visitor buyer) {
        this.rig = rig;
        this.buyer = buyer;
    }

    @Override
    public void prepare() {
        assertThat(rig.events(buyer, PurchaseStarted.class)).isEmpty();
    }

    @Override
    public void act() {
        Story.unlessDead(this::order);
        if (Story.orDeath(rig, this::isOpen)) {
            pay();
        }
    }

    @Override
    public void again() {
        var answer = order();
        assertThat(answer.status()).as(answer.body()).isIn(201, 202);
        assertThat(answer.json().path("purchaseId").asString()).isEqualTo(id());
        await().atMost(SOON).until(this::isOpen);
        pay();
    }

    /// Buys and pays with nothing going wrong; returns when the credits are there.
    PurchasePaid bought() {
        again();
        await().atMost(SOON).until(this::isOver);
        return rig.events(buyer, PurchasePaid.class).getFirst();
    }

    private Visitor.Answer order() {
        return buyer.post("/api/v1/purchases", "{\"packId\":\"starter\"}", "Idempotency-Key", key);
    }

    private boolean isOpen() {
        return !rig.events(buyer, CheckoutOpened.class).isEmpty();
    }

    private void pay() {
        if (!paid) {
            paid = true;
            var page = rig.events(buyer, CheckoutOpened.class).getFirst();
            assertThat(rig.simulators().stripe().pay(page.sessionId())).isTrue();
        }
    }

    private String id() {
        return rig.events(buyer, PurchaseStarted.class).getFirst().purchaseId().value();
    }

    @Override
    public boolean isOver() {
        return !rig.events(buyer, PurchaseCredited.class).isEmpty() && rig.isIdle();
    }

    @Override
    public void isRight() {
        assertThat(rig.events(buyer, PurchaseStarted.class)).hasSize(1);
        assertThat(rig.events(buyer, CheckoutOpened.class)).hasSize(1);
        assertThat(rig.events(buyer, PurchasePaid.class)).hasSize(1);
        assertThat(rig.events(buyer, PurchaseCredited.class)).hasSize(1);
        assertThat(rig.events(buyer, PurchaseParked.class)).isEmpty();
        assertThat(rig.events(buyer, LotGranted.class))
                .filteredOn(lot -> lot.purchaseId() != null)
                .singleElement()
                .satisfies(lot -> assertThat(lot.amountMicros()).isEqualTo(CREDITS_MICROS));
        assertThat(Provider.of(rig).sessionsOf(id()))
                .as("pages at the provider")
                .isEqualTo(1);
        Balance.isRight(rig, buyer);
    }
}
