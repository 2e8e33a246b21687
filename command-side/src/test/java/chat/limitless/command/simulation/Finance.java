package chat.limitless.command.simulation;

import chat.limitless.api.accounts.UserId;
import chat.limitless.api.credits.AdjustmentId;
import chat.limitless.api.credits.AloneLimit;
import chat.limitless.api.credits.CreditAccountId;
import chat.limitless.api.credits.CreditCommand.AdjustCredits;
import chat.limitless.api.credits.CreditCommand.ApproveAdjustment;
import chat.limitless.api.credits.CreditCommand.RejectAdjustment;
import chat.limitless.api.credits.CreditCommand.RejectWriteOff;
import chat.limitless.api.credits.CreditCommand.WriteOffDebt;
import chat.limitless.api.payments.PurchaseCommand.ClearFraudWarning;
import chat.limitless.api.payments.PurchaseCommand.RequestRefund;
import chat.limitless.api.payments.RefundRequestId;
import chat.limitless.platform.Commands;
import java.time.Duration;

/// People who give money back, change accounts by hand, give up debt and look at warnings.
final class Finance {

    private static final UserId ONE = new UserId("usr_finance");
    private static final UserId OTHER = new UserId("usr_secondeye");
    private static final AloneLimit ALONE = new AloneLimit(40_000_000, Duration.ofDays(1));

    private final Chance chance;
    private final VirtualClock clock;
    private final Streams streams;
    private final Commands commands;
    private int requests;
    private int adjustments;

    Finance(Chance chance, VirtualClock clock, Streams streams, Commands commands) {
        this.chance = chance;
        this.clock = clock;
        this.streams = streams;
        this.commands = commands;
    }

    /// Now and then the same request is sent again.
    void refunds() {
        var purchases = streams.purchaseIds();
        if (!purchases.isEmpty()) {
            int request = chance.percent(20) && requests > 0 ? requests : ++requests;
            commands.send(new RequestRefund(
                    chance.oneOf(purchases),
                    new RefundRequestId("rrq_%05d".formatted(request)),
                    null,
                    chance.between(1, 1_200),
                    "goodwill",
                    ONE,
                    clock.instant()));
        }
    }

    void clearsWarning() {
        var purchases = streams.purchaseIds();
        if (!purchases.isEmpty()) {
            var purchase = chance.oneOf(purchases);
            for (var warning : streams.purchase(purchase).openWarnings()) {
                commands.send(new ClearFraudWarning(purchase, warning, "looked-at", ONE, clock.instant()));
            }
        }
    }

    private CreditAccountId anAccount() {
        return CreditAccountId.of(chance.oneOf(Customers.ALL));
    }

    void adjusts() {
        commands.send(new AdjustCredits(
                anAccount(),
                new AdjustmentId("adj_%05d".formatted(++adjustments)),
                chance.between(-20_000_000, 20_000_000),
                "correction",
                ALONE,
                clock.instant().plus(Duration.ofDays(30)),
                ONE,
                clock.instant()));
    }

    void decidesAdjustment() {
        if (adjustments > 0) {
            var id = new AdjustmentId("adj_%05d".formatted(chance.between(1, adjustments)));
            commands.send(
                    chance.percent(70)
                            ? new ApproveAdjustment(anAccount(), id, OTHER, clock.instant())
                            : new RejectAdjustment(anAccount(), id, OTHER, clock.instant()));
        }
    }

    void writesOffDebt() {
        var id = anAccount();
        for (var lot : streams.account(id).owing()) {
            long owed = streams.account(id).owedMicros(lot);
            var person = chance.percent(50) ? ONE : OTHER;
            commands.send(
                    chance.percent(20)
                            ? new RejectWriteOff(id, lot, owed, "still-collecting", person, clock.instant())
                            : new WriteOffDebt(id, lot, owed, "bad-debt", ALONE, person, clock.instant()));
        }
    }
}
