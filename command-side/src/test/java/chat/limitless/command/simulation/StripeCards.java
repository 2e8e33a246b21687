package chat.limitless.command.simulation;

import chat.limitless.api.recharge.AutoRechargeId;
import chat.limitless.api.recharge.RechargeConsent;
import chat.limitless.command.payments.port.ChargeOrder;
import chat.limitless.command.payments.port.ChargeTold;
import chat.limitless.command.payments.port.ChargeTold.Stage;
import chat.limitless.command.payments.port.MethodTold;
import chat.limitless.command.payments.port.PaymentNews;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the provider knows of saved cards, and what was charged while their owners were away.
final class StripeCards {

    static final String DETACHED = "payment_method.detached";

    /// What the bank says to a charge.
    enum Mood {
        WORKS,
        DECLINES,
        WANTS_OWNER,
        TAKES_ITS_TIME,
        TAKES_TOO_MUCH
    }

    record Card(String id, String customer, Mood mood, boolean gone) {

        MethodTold told() {
            return new MethodTold(customer, id, "visa", "4242", "2030-04");
        }
    }

    record Charge(ChargeTold told, ChargeOrder order, Instant at) {

        String reference() {
            return order.purchaseId().value();
        }
    }

    final Map<String, Card> cards = new LinkedHashMap<>();
    final Map<String, Charge> charges = new LinkedHashMap<>();
    private final Map<String, String> cardOfSetup = new LinkedHashMap<>();
    private final Map<String, String> cardOfPayment = new LinkedHashMap<>();
    private final StripeBooks books;
    private final VirtualClock clock;

    StripeCards(StripeBooks books, VirtualClock clock) {
        this.books = books;
        this.clock = clock;
    }

    private Card save(String customer, Mood mood) {
        var card = new Card(books.id("pm_"), customer, mood, false);
        cards.put(card.id, card);
        return card;
    }

    /// Somebody has entered a card on a page of its own.
    void isSetUp(AutoRechargeId rechargeId, String customer, Mood mood) {
        var setup = books.id("seti_");
        cardOfSetup.put(setup, save(customer, mood).id);
        books.tell(
                "setup_intent.succeeded",
                false,
                new PaymentNews.MethodSetUp(rechargeId.value(), setup, RechargeConsent.VERSION));
    }

    /// Somebody has paid, and the card stays.
    void isPaidWith(String paymentId, String customer) {
        cardOfPayment.put(paymentId, save(customer, Mood.WORKS).id);
    }

    Optional<MethodTold> savedBySetup(String setupId) {
        return Optional.ofNullable(cardOfSetup.get(setupId)).map(cards::get).map(Card::told);
    }

    Optional<MethodTold> savedByPayment(String paymentId) {
        return Optional.ofNullable(cardOfPayment.get(paymentId)).map(cards::get).map(Card::told);
    }

    void isNow(Card card, Mood mood) {
        cards.put(card.id, new Card(card.id, card.customer, mood, card.gone));
    }

    void detach(String id) {
        var card = cards.get(id);
        if (card != null && !card.gone) {
            cards.put(id, new Card(id, card.customer, card.mood, true));
            books.tell(DETACHED, false, new PaymentNews.MethodDetached(id));
        }
    }

    /// Whether there is such a card to charge.
    boolean has(String id) {
        var card = cards.get(id);
        return card != null && !card.gone;
    }

    Mood mood(String id) {
        return cards.get(id).mood;
    }

    /// A charge is made, and comes to this at once.
    ///
    /// @param amountMinor what is received of it
    ChargeTold charge(ChargeOrder order, Stage stage, long amountMinor) {
        var charge = new Charge(told(books.id("pi_"), order, stage, amountMinor), order, clock.exact());
        charges.put(charge.told.paymentId(), charge);
        tell(charge);
        return charge.told;
    }

    /// One that took its time has come to its end.
    void decide(Charge charge, Stage stage) {
        var next = new Charge(
                told(charge.told.paymentId(), charge.order, stage, charge.order.amountMinor()),
                charge.order,
                charge.at);
        charges.put(next.told.paymentId(), next);
        tell(next);
    }

    List<Charge> underWay() {
        return charges.values().stream()
                .filter(charge -> charge.told.stage() == Stage.PENDING)
                .toList();
    }

    private static ChargeTold told(String id, ChargeOrder order, Stage stage, long amountMinor) {
        var code = stage == Stage.DECLINED ? "insufficient_funds" : "";
        return new ChargeTold(id, stage, code, stage == Stage.PAID ? amountMinor : 0, order.currency(), false);
    }

    private void tell(Charge charge) {
        switch (charge.told.stage()) {
            case PAID -> books.pay(charge.told.paymentId(), charge.reference(), charge.told.amountMinor());
            case DECLINED, NEEDS_AUTHENTICATION ->
                books.tell(
                        "payment_intent.payment_failed",
                        false,
                        new PaymentNews.PaymentRefused(charge.reference(), charge.told));
            case PENDING -> {
                // told when it is decided
            }
        }
    }
}
