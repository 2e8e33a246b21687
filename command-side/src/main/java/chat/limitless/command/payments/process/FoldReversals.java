package chat.limitless.command.payments.process;

import chat.limitless.api.RefusalCode;
import chat.limitless.api.Refused;
import chat.limitless.api.payments.PurchaseCommand;
import chat.limitless.api.payments.PurchaseCommand.RecordDispute;
import chat.limitless.api.payments.PurchaseCommand.RecordFraudWarning;
import chat.limitless.api.payments.PurchaseCommand.RecordRefund;
import chat.limitless.api.payments.PurchaseId;
import chat.limitless.command.payments.port.DisputeTold;
import chat.limitless.command.payments.port.FraudWarningTold;
import chat.limitless.command.payments.port.RefundTold;
import chat.limitless.platform.Commands;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Folds what was told about money taken back into its purchase, whoever told it: a notice, a list, or the answer to a
/// call of ours.
@Component
class FoldReversals {

    private final PurchaseOfPayment purchases;
    private final Commands commands;
    private final PurchaseProperties properties;
    private final Clock clock;

    FoldReversals(PurchaseOfPayment purchases, Commands commands, PurchaseProperties properties, Clock clock) {
        this.purchases = purchases;
        this.commands = commands;
        this.properties = properties;
        this.clock = clock;
    }

    Verdict fold(RefundTold refund) {
        return to(refund.reference(), refund.paymentId(), id -> command(id, refund, clock.instant()));
    }

    Verdict fold(DisputeTold dispute) {
        return to(
                null,
                dispute.paymentId(),
                id -> new RecordDispute(
                        id,
                        dispute.disputeId(),
                        dispute.paymentId(),
                        dispute.amountMinor(),
                        dispute.currency(),
                        dispute.status(),
                        dispute.fundsWithdrawn(),
                        dispute.fundsReinstated(),
                        clock.instant()));
    }

    Verdict fold(FraudWarningTold warning) {
        return to(
                null,
                warning.paymentId(),
                id -> new RecordFraudWarning(
                        id,
                        warning.warningId(),
                        warning.paymentId(),
                        properties.freezeOnFraudWarning(),
                        clock.instant()));
    }

    static RecordRefund command(PurchaseId purchaseId, RefundTold refund, Instant at) {
        return new RecordRefund(
                purchaseId,
                refund.refundId(),
                refund.paymentId(),
                refund.requestId(),
                refund.amountMinor(),
                refund.currency(),
                refund.status(),
                at);
    }

    private Verdict to(
            @Nullable String reference, @Nullable String paymentId, Function<PurchaseId, PurchaseCommand> fact) {
        var purchaseId = purchases.find(reference, paymentId);
        if (purchaseId.isEmpty()) {
            return Verdict.parked("not-ours");
        }
        try {
            commands.send(fact.apply(purchaseId.get()));
            return Verdict.APPLIED;
        } catch (Refused refused) {
            return refused.code().equals(RefusalCode.PURCHASE_UNKNOWN.code())
                    ? Verdict.waiting("unknown-purchase")
                    : Verdict.parked(refused.code());
        }
    }
}
