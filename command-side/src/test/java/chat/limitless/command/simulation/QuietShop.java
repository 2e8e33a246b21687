package chat.limitless.command.simulation;

import chat.limitless.api.accounts.UserId;
import chat.limitless.api.conversation.ConversationId;
import chat.limitless.api.conversation.ReplyId;
import chat.limitless.api.credits.CostSource;
import chat.limitless.api.credits.CreditAccountId;
import chat.limitless.api.credits.CreditCommand.HoldCredits;
import chat.limitless.api.credits.CreditCommand.SettleHold;
import chat.limitless.api.credits.Receipt;
import chat.limitless.api.payments.PurchaseCommand.StartPurchase;
import chat.limitless.api.payments.PurchaseId;
import chat.limitless.api.recharge.AutoRechargeCommand.EnableAutoRecharge;
import chat.limitless.api.recharge.AutoRechargeEvent.PaymentMethodSaved;
import chat.limitless.api.recharge.AutoRechargeId;
import chat.limitless.api.recharge.RechargeConsent;
import chat.limitless.command.payments.port.Checkout;
import chat.limitless.command.payments.port.Checkout.Stage;
import chat.limitless.command.simulation.StripeCards.Mood;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One buyer in a quiet world, in the short words of the tests of what drives purchases and recharging. The starter
/// pack is 200 credits for 10.00 USD.
final class QuietShop {

    static final UserId ADA = new UserId("usr_ada");
    static final CreditAccountId ACCOUNT = CreditAccountId.of(ADA);
    static final AutoRechargeId RECHARGING = AutoRechargeId.of(ADA);
    static final PurchaseId BOUGHT = new PurchaseId("pay_bought");
    static final long CREDITS = 200_000_000;
    static final long PRICE = 1_000;

    private static final Duration STRIDE = Duration.ofMinutes(1);

    final World world;
    private int replies;

    QuietShop() {
        this(Duration.ZERO);
    }

    /// @param skew how far our clocks are ahead of the provider's
    QuietShop(Duration skew) {
        world = World.quiet(skew);
    }

    /// Somebody presses the button, and the page is made.
    QuietShop buy(@Nullable String consent) {
        start(consent);
        world.workOff();
        return this;
    }

    QuietShop buy() {
        return buy(null);
    }

    void start(@Nullable String consent) {
        world.commands.send(new StartPurchase(
                BOUGHT, ADA, "starter", CREDITS, PRICE, "usd", null, null, consent, world.clock.instant()));
    }

    Checkout page() {
        return List.copyOf(world.stripe.sessions.values()).getLast();
    }

    /// The provider receives the money, and tells us nothing.
    StripeBooks.Payment pay() {
        var payment = world.stripe.pay(BOUGHT.value(), PRICE);
        world.stripe.page(page(), Stage.COMPLETE, payment, "checkout.session.completed");
        return payment;
    }

    /// What the provider has not told yet is told.
    QuietShop tellAll() {
        for (var told : world.stripe.undelivered()) {
            world.inbox.receive(told.notice(), "webhook");
            world.stripe.delivered(told.notice().eventId());
        }
        world.workOff();
        return this;
    }

    QuietShop pass(Duration time) {
        world.pass(time, STRIDE);
        return this;
    }

    /// Paid, told, and credited.
    QuietShop bought() {
        buy().pay();
        return tellAll();
    }

    /// A card is saved on a page of its own.
    QuietShop saveCard(Mood mood) {
        world.stripe.cards.isSetUp(RECHARGING, world.recharges.customer(RECHARGING), mood);
        return tellAll();
    }

    /// Our buyer has the starter pack recharged below so many credits.
    QuietShop agree(long thresholdMicros, long capMinor) {
        world.commands.send(new EnableAutoRecharge(
                RECHARGING,
                RechargeConsent.VERSION,
                thresholdMicros,
                "starter",
                CREDITS,
                PRICE,
                "usd",
                capMinor,
                world.clock.instant()));
        world.workOff();
        return this;
    }

    /// A reply costs so much.
    QuietShop spend(long micros) {
        var now = world.clock.instant();
        var reply = new ReplyId("rpl_%012xx%d".formatted(now.toEpochMilli(), ++replies));
        var chat = new ConversationId("cnv_chat");
        world.commands.send(new HoldCredits(ACCOUNT, reply.holdId(), micros, reply, chat, now));
        var receipt = new Receipt(reply, chat, "a/model", "a/model", 1, 0, 1, 0, 1, 1, CostSource.EXACT, null);
        world.commands.send(new SettleHold(ACCOUNT, reply.holdId(), micros, receipt, now));
        world.workOff();
        return this;
    }

    /// The bank changes its mind about the card saved last.
    void cardIsNow(Mood mood) {
        world.stripe.cards.isNow(List.copyOf(world.stripe.cards.cards.values()).getLast(), mood);
    }

    PaymentMethodSaved savedCard() {
        return all(PaymentMethodSaved.class).getLast();
    }

    <T> List<T> all(Class<T> type) {
        return world.streams.log().all().stream()
                .map(MemoryLog.Stored::event)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    <T> T only(Class<T> type) {
        var found = all(type);
        Violation.unless(found.size() == 1, "one " + type.getSimpleName(), found);
        return found.getFirst();
    }

    String status(PurchaseId id) {
        return world.streams.purchase(id).status();
    }

    long balance() {
        return world.streams.account(ACCOUNT).availableMicros(world.clock.instant());
    }
}
