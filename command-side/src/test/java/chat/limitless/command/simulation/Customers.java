package chat.limitless.command.simulation;

import chat.limitless.api.accounts.UserId;
import chat.limitless.api.credits.CreditAccountId;
import chat.limitless.api.credits.CreditCommand.GrantLot;
import chat.limitless.api.credits.CreditCommand.SetSpendingLimits;
import chat.limitless.api.credits.LotId;
import chat.limitless.api.credits.LotKind;
import chat.limitless.api.payments.PurchaseCommand.StartPurchase;
import chat.limitless.api.payments.PurchaseEvent.CheckoutOpened;
import chat.limitless.api.payments.PurchaseId;
import chat.limitless.api.recharge.RechargeConsent;
import chat.limitless.command.payments.port.Checkout;
import chat.limitless.command.payments.port.Checkout.Stage;
import chat.limitless.platform.Commands;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// People who are welcomed, buy packs, and pay at once, later, or never.
final class Customers {

    static final List<UserId> ALL = List.of(new UserId("usr_ada"), new UserId("usr_ben"), new UserId("usr_cyd"));

    private final Chance chance;
    private final VirtualClock clock;
    private final Streams streams;
    private final Shelf shelf;
    private final StripeBooks stripe;
    private final Commands commands;
    private int purchases;

    Customers(Chance chance, VirtualClock clock, Streams streams, Shelf shelf, StripeBooks stripe, Commands commands) {
        this.chance = chance;
        this.clock = clock;
        this.streams = streams;
        this.shelf = shelf;
        this.stripe = stripe;
        this.commands = commands;
    }

    void isWelcomed() {
        var user = chance.oneOf(ALL);
        commands.send(new GrantLot(
                CreditAccountId.of(user),
                new LotId("lot_welcome"),
                LotKind.PROMOTIONAL,
                5_000_000,
                0,
                null,
                null,
                10,
                clock.instant().plus(Duration.ofDays(60)),
                "welcome",
                clock.instant()));
    }

    /// A click that failed is clicked again: the id stays. Some let us save their card.
    void buys() {
        var pack = chance.oneOf(shelf.packs());
        var id = new PurchaseId("pay_%08d".formatted(chance.percent(15) && purchases > 0 ? purchases : ++purchases));
        commands.send(new StartPurchase(
                id,
                chance.oneOf(ALL),
                pack.packId(),
                pack.creditsMicros(),
                pack.amountMinor(),
                pack.currency(),
                null,
                null,
                chance.percent(20) ? RechargeConsent.VERSION : null,
                clock.instant()));
    }

    void limitsSpending() {
        commands.send(new SetSpendingLimits(
                CreditAccountId.of(chance.oneOf(ALL)),
                chance.percent(30) ? chance.between(0, 300_000_000) : null,
                null,
                chance.percent(50) ? 1_000_000L : null,
                "UTC",
                clock.instant()));
    }

    void pays() {
        aPage(Stage.OPEN, true).ifPresent(page -> {
            if (chance.percent(25)) {
                stripe.page(page, Stage.COMPLETE, null, "checkout.session.completed");
            } else {
                // Now and then somebody has changed the price at the provider by hand.
                long amount = page.amountMinor() + (chance.percent(4) ? 1 : 0);
                stripe.page(
                        page,
                        Stage.COMPLETE,
                        stripe.pay(String.valueOf(page.reference()), amount),
                        "checkout.session.completed");
            }
        });
    }

    /// The money of a delayed method comes, or will never come.
    void delayedPaymentIsDecided() {
        aPage(Stage.COMPLETE, false).ifPresent(page -> {
            if (chance.percent(70)) {
                var payment = stripe.pay(String.valueOf(page.reference()), page.amountMinor());
                stripe.page(page, Stage.COMPLETE, payment, "checkout.session.async_payment_succeeded");
            } else {
                stripe.page(page, Stage.COMPLETE, null, "checkout.session.async_payment_failed");
            }
        });
    }

    /// Nobody pays on a page that was never shown.
    private Optional<Checkout> aPage(Stage stage, boolean stillInTime) {
        stripe.expireOverdue();
        var pages = stripe.sessions.values().stream()
                .filter(page -> page.stage() == stage && !page.paid() && isShown(page))
                .filter(page -> !stillInTime || clock.exact().isBefore(page.expiresAt()))
                .toList();
        return pages.isEmpty() ? Optional.empty() : Optional.of(chance.oneOf(pages));
    }

    private boolean isShown(Checkout page) {
        return streams.events(new PurchaseId(String.valueOf(page.reference()))).stream()
                .anyMatch(event -> event instanceof CheckoutOpened opened
                        && opened.sessionId().equals(page.sessionId()));
    }
}
