package chat.limitless.command.payments.recharge.process;

import chat.limitless.api.Refused;
import chat.limitless.api.credits.CreditAccountId;
import chat.limitless.api.credits.CreditCommand.RemindOfRecharge;
import chat.limitless.api.payments.PurchaseId;
import chat.limitless.api.prices.PackPrice;
import chat.limitless.api.recharge.AutoRechargeCommand.RequestRecharge;
import chat.limitless.api.recharge.AutoRechargeEvent.AutoRechargeEnabled;
import chat.limitless.api.recharge.AutoRechargeId;
import chat.limitless.command.payments.process.PacksOnSale;
import chat.limitless.command.tasks.DueTask;
import chat.limitless.command.tasks.TaskHandler;
import chat.limitless.command.tasks.TaskOutcome;
import chat.limitless.platform.Commands;
import chat.limitless.platform.DerivedIds;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Asks for a recharge because the account told that it is due. The purchase is named after what was told, so that
/// however often it is asked for it is one purchase.
@Component
class RequestRechargeWhenDue implements TaskHandler {

    private static final Logger LOG = LoggerFactory.getLogger(RequestRechargeWhenDue.class);

    private final RechargeHistory history;
    private final AccountHistory accounts;
    private final PacksOnSale packs;
    private final Commands commands;
    private final Clock clock;

    RequestRechargeWhenDue(
            RechargeHistory history, AccountHistory accounts, PacksOnSale packs, Commands commands, Clock clock) {
        this.history = history;
        this.accounts = accounts;
        this.packs = packs;
        this.commands = commands;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return RechargeProcess.REQUEST;
    }

    @Override
    public TaskOutcome run(DueTask task) {
        var due = RechargeEventPlace.decode(task.payload());
        var account = CreditAccountId.of(due.rechargeId().userId());
        var terms = history.find(due.rechargeId()).terms();
        if (terms == null) {
            return TaskOutcome.done();
        }
        if (accounts.hasGrantSince(account, due.sequence())) {
            // It was told before credits came; whether it still holds, the account says anew.
            commands.send(new RemindOfRecharge(account, clock.instant()));
            return TaskOutcome.done();
        }
        try {
            commands.send(request(due, terms));
        } catch (Refused refused) {
            LOG.debug("no recharge for {}: {}", due.rechargeId(), refused.code());
        }
        return TaskOutcome.done();
    }

    private RequestRecharge request(RechargeEventPlace due, AutoRechargeEnabled terms) {
        var now = clock.instant();
        var offer = packs.find(terms.packId(), now);
        var pack = offer.map(PacksOnSale.Offer::pack);
        return new RequestRecharge(
                due.rechargeId(),
                purchaseOf(due.rechargeId(), due.sequence()),
                due.sequence(),
                pack.map(PackPrice::creditsMicros).orElse(0L),
                pack.map(PackPrice::amountMinor).orElse(0L),
                pack.map(PackPrice::currency).orElse(""),
                offer.map(PacksOnSale.Offer::priceListVersion).orElse(null),
                now);
    }

    static PurchaseId purchaseOf(AutoRechargeId rechargeId, long dueSequence) {
        return new PurchaseId(DerivedIds.of("pay_", rechargeId.value(), "recharge", Long.toString(dueSequence)));
    }
}
