package chat.limitless.command.simulation;

import chat.limitless.api.Command;
import chat.limitless.api.credits.CreditCommand.GrantLot;
import chat.limitless.api.credits.CreditCommand.OpenCreditAccount;
import chat.limitless.api.credits.LotId;
import chat.limitless.api.credits.LotKind;
import chat.limitless.api.payments.PurchaseCommand.OpenCheckout;
import chat.limitless.api.payments.PurchaseCommand.RecordRefund;
import chat.limitless.api.recharge.AutoRechargeCommand.RecordRechargeOutcome;
import chat.limitless.api.recharge.RechargeOutcome;

/// Mistakes made on purpose, to show that the simulation would see them.
enum Sabotage {
    NONE(""),
    /// A process that names the lot anew each time it grants.
    GRANT_UNDER_ANOTHER_ID("I4"),
    /// A process that says credited and grants nothing.
    CREDITED_WITHOUT_GRANT("I4"),
    /// A fold that adds up every telling of a refund.
    REFUNDS_ADDED_UP("I"),
    /// A log that takes decisions made on an old state.
    CONFLICTS_UNSEEN(""),
    /// A processor that moves on before it has handled an event.
    EVENTS_FORGOTTEN(""),
    /// A refund that is made anew at each try.
    REFUND_WITHOUT_KEY(""),
    /// A charge of a saved card that is made anew at each try.
    CHARGE_WITHOUT_KEY("recharges"),
    /// A charge that came about, and is recorded as one the bank declined.
    CHARGE_NOT_COUNTED("recharges"),
    /// A page whose address names the payer.
    PAYER_IN_THE_LOG("I12");

    private final String promise;

    Sabotage(String promise) {
        this.promise = promise;
    }

    /// How the report of it begins.
    String promise() {
        return promise;
    }

    /// @param sent how many commands have been sent before
    Command altered(Command command, int sent) {
        return switch (command) {
            case GrantLot grant when grant.kind() == LotKind.PAID -> altered(grant, sent);
            case RecordRefund told
            when this == REFUNDS_ADDED_UP ->
                new RecordRefund(
                        told.purchaseId(),
                        told.refundId() + told.status(),
                        told.paymentIntentId(),
                        told.requestId(),
                        told.amountMinor(),
                        told.currency(),
                        told.status(),
                        told.at());
            case OpenCheckout page
            when this == PAYER_IN_THE_LOG ->
                new OpenCheckout(
                        page.purchaseId(),
                        page.sessionId(),
                        page.checkoutUrl() + "?for=" + StripeBooks.CANARY,
                        page.expiresAt(),
                        page.at());
            case RecordRechargeOutcome told
            when this == CHARGE_NOT_COUNTED && told.outcome() == RechargeOutcome.SUCCEEDED ->
                new RecordRechargeOutcome(
                        told.rechargeId(),
                        told.purchaseId(),
                        RechargeOutcome.DECLINED,
                        told.code(),
                        told.accountSequence(),
                        told.nextTryAt(),
                        told.at());
            default -> command;
        };
    }

    private Command altered(GrantLot grant, int sent) {
        return switch (this) {
            case CREDITED_WITHOUT_GRANT -> new OpenCreditAccount(grant.accountId(), grant.at());
            case GRANT_UNDER_ANOTHER_ID ->
                new GrantLot(
                        grant.accountId(),
                        new LotId(grant.lotId().value() + "x" + sent),
                        grant.kind(),
                        grant.amountMicros(),
                        grant.paidMinor(),
                        grant.currency(),
                        grant.purchaseId(),
                        grant.priority(),
                        grant.expiresAt(),
                        grant.reason(),
                        grant.at());
            default -> grant;
        };
    }
}
