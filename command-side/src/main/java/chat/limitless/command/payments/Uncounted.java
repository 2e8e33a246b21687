package chat.limitless.command.payments;

import chat.limitless.api.payments.PurchaseEvent.PurchaseParked;
import chat.limitless.command.payments.PurchaseState.Payment;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A refund or a dispute in another currency than the payment it takes back: it cannot be counted, and a person has to
/// look at it.
///
/// @param reversalId the provider's id of it
/// @param reason why it is parked
record Uncounted(String reversalId, String reason, long amountMinor, String currency) {

    /// Those of a payment, in an order that the facts alone decide.
    static List<Uncounted> of(Payment payment, Reversals facts) {
        var refunds = facts.refunds().entrySet().stream()
                .filter(each -> isForeign(
                        payment,
                        each.getValue().paymentIntentId(),
                        each.getValue().currency()))
                .map(each -> new Uncounted(
                        each.getKey(),
                        PurchaseParked.REFUND_CURRENCY,
                        each.getValue().amountMinor(),
                        each.getValue().currency()));
        var disputes = facts.disputes().entrySet().stream()
                .filter(each -> isForeign(
                        payment,
                        each.getValue().paymentIntentId(),
                        each.getValue().currency()))
                .map(each -> new Uncounted(
                        each.getKey(),
                        PurchaseParked.DISPUTE_CURRENCY,
                        each.getValue().amountMinor(),
                        each.getValue().currency()));
        return Stream.concat(refunds, disputes).toList();
    }

    private static boolean isForeign(Payment payment, @Nullable String paymentIntentId, String currency) {
        return Claim.isAbout(payment, paymentIntentId) && !Claim.isInCurrencyOf(payment, currency);
    }
}
