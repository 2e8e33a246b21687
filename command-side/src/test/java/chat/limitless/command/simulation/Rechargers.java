package chat.limitless.command.simulation;

import chat.limitless.api.recharge.AutoRechargeCommand.DisableAutoRecharge;
import chat.limitless.api.recharge.AutoRechargeCommand.EnableAutoRecharge;
import chat.limitless.api.recharge.AutoRechargeCommand.RemovePaymentMethod;
import chat.limitless.api.recharge.AutoRechargeId;
import chat.limitless.api.recharge.RechargeConsent;
import chat.limitless.command.payments.port.ChargeTold.Stage;
import chat.limitless.command.payments.recharge.process.SimulatedRecharges;
import chat.limitless.command.simulation.StripeCards.Mood;
import chat.limitless.platform.Commands;
import java.util.List;

/// People who save a card and let their credits be recharged, and what becomes of their cards.
final class Rechargers {

    private final Chance chance;
    private final VirtualClock clock;
    private final Shelf shelf;
    private final StripeCards cards;
    private final SimulatedRecharges recharges;
    private final Commands commands;

    Rechargers(
            Chance chance,
            VirtualClock clock,
            Shelf shelf,
            StripeCards cards,
            SimulatedRecharges recharges,
            Commands commands) {
        this.chance = chance;
        this.clock = clock;
        this.shelf = shelf;
        this.cards = cards;
        this.recharges = recharges;
        this.commands = commands;
    }

    private AutoRechargeId somebody() {
        return AutoRechargeId.of(chance.oneOf(Customers.ALL));
    }

    void saveACard() {
        var id = somebody();
        cards.isSetUp(id, recharges.customer(id), mood());
    }

    private Mood mood() {
        return chance.percent(55) ? Mood.WORKS : chance.oneOf(List.of(Mood.values()));
    }

    /// Some agree to less than the pack costs, or to more than it lifts: that is refused.
    void agree() {
        var pack = chance.oneOf(shelf.packs());
        commands.send(new EnableAutoRecharge(
                somebody(),
                RechargeConsent.VERSION,
                chance.between(1, pack.creditsMicros() + pack.creditsMicros() / 10),
                pack.packId(),
                pack.creditsMicros(),
                pack.amountMinor(),
                pack.currency(),
                chance.percent(50)
                        ? pack.amountMinor()
                        : chance.between(pack.amountMinor() - 1, 4 * pack.amountMinor()),
                clock.instant()));
    }

    void endIt() {
        commands.send(new DisableAutoRecharge(somebody(), "by-user", clock.instant()));
    }

    void removeTheirCard() {
        commands.send(new RemovePaymentMethod(somebody(), "by-user", clock.instant()));
    }

    void bankChangesItsMind() {
        if (!cards.cards.isEmpty()) {
            cards.isNow(chance.oneOf(List.copyOf(cards.cards.values())), mood());
        }
    }

    void cardIsDetached() {
        if (!cards.cards.isEmpty()) {
            cards.detach(chance.oneOf(List.copyOf(cards.cards.keySet())));
        }
    }

    void chargeIsDecided() {
        if (!cards.underWay().isEmpty()) {
            var end = List.of(Stage.PAID, Stage.PAID, Stage.DECLINED, Stage.NEEDS_AUTHENTICATION);
            cards.decide(chance.oneOf(cards.underWay()), chance.oneOf(end));
        }
    }

    /// Nothing takes its time any more.
    void everyChargeIsDecided() {
        List.copyOf(cards.cards.values()).stream()
                .filter(card -> card.mood() == Mood.TAKES_ITS_TIME)
                .forEach(card -> cards.isNow(card, Mood.WORKS));
        cards.underWay().forEach(charge -> cards.decide(charge, Stage.PAID));
    }
}
