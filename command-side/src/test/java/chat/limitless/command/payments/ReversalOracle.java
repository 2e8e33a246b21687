package chat.limitless.command.payments;

import chat.limitless.api.payments.DisputeStatus;
import chat.limitless.api.payments.PurchaseCommand;
import chat.limitless.api.payments.PurchaseCommand.RecordDispute;
import chat.limitless.api.payments.PurchaseCommand.RecordFraudWarning;
import chat.limitless.api.payments.PurchaseCommand.RecordPayment;
import chat.limitless.api.payments.PurchaseCommand.RecordRefund;
import chat.limitless.api.payments.RefundStatus;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;

/// Where a purchase has to stand once it was told a set of facts, written down without order and without the code
/// under test: levels as plain sums over what the provider says last.
final class ReversalOracle {

    /// As the protocol says which fact supersedes which, not as the code orders them.
    private static final List<RefundStatus> REFUND_RANK =
            List.of(RefundStatus.PENDING, RefundStatus.SUCCEEDED, RefundStatus.CANCELED, RefundStatus.FAILED);
    private static final List<DisputeStatus> DISPUTE_RANK = List.of(
            DisputeStatus.INQUIRY,
            DisputeStatus.INQUIRY_CLOSED,
            DisputeStatus.OPEN,
            DisputeStatus.PREVENTED,
            DisputeStatus.WON,
            DisputeStatus.LOST);

    private ReversalOracle() {}

    /// Levels as `revoked/frozen`; `0/0` without a payment.
    ///
    /// @param countedIntent the payment that counted, null when none did
    static String levels(Collection<PurchaseCommand> facts, String countedIntent, long paid, long credits) {
        if (countedIntent == null) {
            return "0/0";
        }
        long gone = Math.min(paid, refunded(facts, countedIntent) + disputed(facts, countedIntent, DisputeStatus.LOST));
        long atStake = disputed(facts, countedIntent, DisputeStatus.OPEN);
        for (var fact : facts) {
            if (fact instanceof RecordFraudWarning warning
                    && warning.freezes()
                    && isOf(warning.paymentIntentId(), countedIntent)) {
                atStake += paid;
            }
        }
        atStake = Math.min(paid - gone, atStake);
        long revoked = Math.floorDiv(credits * gone, paid);
        long taken = Math.ceilDiv(credits * (gone + atStake), paid);
        return revoked + "/" + (atStake == 0 ? 0 : taken - revoked);
    }

    /// Whether any payment told is as priced.
    static boolean isPaid(Collection<PurchaseCommand> facts, long price) {
        return facts.stream().anyMatch(fact -> fact instanceof RecordPayment payment && payment.amountMinor() == price);
    }

    private static long refunded(Collection<PurchaseCommand> facts, String countedIntent) {
        var last = new HashMap<String, RecordRefund>();
        for (var fact : facts) {
            if (fact instanceof RecordRefund refund && isOf(refund.paymentIntentId(), countedIntent)) {
                last.merge(refund.refundId(), refund, (one, other) -> rank(one) > rank(other) ? one : other);
            }
        }
        return last.values().stream()
                .filter(refund -> refund.status() == RefundStatus.PENDING || refund.status() == RefundStatus.SUCCEEDED)
                .mapToLong(RecordRefund::amountMinor)
                .sum();
    }

    private static int rank(RecordRefund refund) {
        return REFUND_RANK.indexOf(refund.status());
    }

    private static long disputed(Collection<PurchaseCommand> facts, String countedIntent, DisputeStatus status) {
        var rank = new HashMap<String, Integer>();
        var amount = new HashMap<String, Long>();
        for (var fact : facts) {
            if (fact instanceof RecordDispute dispute && isOf(dispute.paymentIntentId(), countedIntent)) {
                rank.merge(dispute.disputeId(), DISPUTE_RANK.indexOf(dispute.status()), Math::max);
                amount.put(dispute.disputeId(), dispute.amountMinor());
            }
        }
        for (var fact : facts) {
            if (fact instanceof RecordDispute dispute && dispute.fundsReinstated()) {
                amount.put(dispute.disputeId(), 0L);
            }
        }
        return rank.entrySet().stream()
                .filter(dispute -> DISPUTE_RANK.get(dispute.getValue()) == status)
                .mapToLong(dispute -> amount.get(dispute.getKey()))
                .sum();
    }

    private static boolean isOf(String told, String counted) {
        return told == null || told.equals(counted);
    }
}
