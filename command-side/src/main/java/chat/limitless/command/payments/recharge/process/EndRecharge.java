package chat.limitless.command.payments.recharge.process;

import chat.limitless.api.credits.CreditAccountId;
import chat.limitless.api.payments.PurchaseCommand.ClosePurchase;
import chat.limitless.api.payments.PurchaseCommand.RecordPayment;
import chat.limitless.api.payments.PurchaseEvent.PurchaseStarted;
import chat.limitless.api.recharge.AutoRechargeCommand.DisableAutoRecharge;
import chat.limitless.api.recharge.AutoRechargeCommand.RecordRechargeOutcome;
import chat.limitless.api.recharge.AutoRechargeEvent.RechargeFailed;
import chat.limitless.api.recharge.RechargeOutcome;
import chat.limitless.command.payments.port.ChargeTold;
import chat.limitless.command.payments.port.PaymentProvider;
import chat.limitless.command.payments.process.PurchaseSoFar;
import chat.limitless.platform.Commands;
import java.time.Clock;
import org.springframework.stereotype.Component;

/// Says how a recharge ended, to its purchase and to recharging, whoever told it: the answer to our call, a notice, or
/// the purchase itself. Recharging is told first: when the process dies in between, the purchase is still open and
/// everything is told again.
@Component
class EndRecharge {

    private static final String DECLINED = "declined";
    private static final String NEEDS_AUTHENTICATION = "needs-authentication";
    private static final long NO_GRANT = -1;

    private final Commands commands;
    private final PaymentProvider provider;
    private final AccountHistory accounts;
    private final RechargeProperties properties;
    private final Clock clock;

    EndRecharge(
            Commands commands,
            PaymentProvider provider,
            AccountHistory accounts,
            RechargeProperties properties,
            Clock clock) {
        this.commands = commands;
        this.provider = provider;
        this.accounts = accounts;
        this.properties = properties;
        this.clock = clock;
    }

    /// Folds what the provider told of a charge; a charge that is under way says nothing yet.
    void fold(PurchaseStarted purchase, ChargeTold charge) {
        switch (charge.stage()) {
            case PAID -> commands.send(payment(purchase, charge));
            case DECLINED -> end(purchase, RechargeOutcome.DECLINED, charge.code(), DECLINED);
            case NEEDS_AUTHENTICATION ->
                end(purchase, RechargeOutcome.NEEDS_AUTHENTICATION, charge.code(), NEEDS_AUTHENTICATION);
            case PENDING -> {
                // asked about again
            }
        }
    }

    /// Off session there is no page: the payment's own id stands for it.
    private RecordPayment payment(PurchaseStarted purchase, ChargeTold charge) {
        return new RecordPayment(
                purchase.purchaseId(),
                charge.paymentId(),
                charge.paymentId(),
                charge.amountMinor(),
                charge.currency(),
                charge.liveMode(),
                provider.liveMode(),
                clock.instant());
    }

    /// Nothing could be tried.
    void failed(PurchaseStarted purchase, String code) {
        end(purchase, RechargeOutcome.FAILED, code, code.equals("switched-off") ? code : "failed");
    }

    /// The credits of a purchase are granted; nothing to say of one that was paid on a page.
    void succeeded(PurchaseSoFar purchase) {
        var started = purchase.started();
        if (started.chargedBy() != null) {
            var account = CreditAccountId.of(started.userId());
            record(
                    started,
                    RechargeOutcome.SUCCEEDED,
                    "",
                    accounts.lastSequence(account).orElse(NO_GRANT));
        }
    }

    /// A purchase has ended without money, and recharging may not know.
    void closed(PurchaseSoFar purchase) {
        record(purchase.started(), RechargeOutcome.FAILED, "closed", NO_GRANT);
    }

    /// A payment of the recharge is not what was agreed to and waits for a person. Nothing more is charged meanwhile;
    /// whoever agrees anew need not wait for that person. What was paid as agreed as well is told of by its grant.
    void inDoubt(PurchaseSoFar purchase) {
        var rechargeId = purchase.started().chargedBy();
        if (rechargeId == null) {
            return;
        }
        commands.send(new DisableAutoRecharge(rechargeId, "taken-back", clock.instant()));
        if (purchase.paid() == null) {
            record(purchase.started(), RechargeOutcome.FAILED, RechargeFailed.IN_DOUBT, NO_GRANT);
        }
    }

    private void end(PurchaseStarted purchase, RechargeOutcome outcome, String code, String reason) {
        record(purchase, outcome, code, NO_GRANT);
        commands.send(new ClosePurchase(purchase.purchaseId(), reason, clock.instant()));
    }

    private void record(PurchaseStarted purchase, RechargeOutcome outcome, String code, long accountSequence) {
        var rechargeId = purchase.chargedBy();
        if (rechargeId != null) {
            var now = clock.instant();
            commands.send(new RecordRechargeOutcome(
                    rechargeId,
                    purchase.purchaseId(),
                    outcome,
                    code,
                    accountSequence,
                    now.plus(properties.waitAfterFailure()),
                    now));
        }
    }
}
