package chat.limitless.command.simulation;

import chat.limitless.api.payments.DisputeStatus;
import chat.limitless.api.payments.RefundStatus;
import chat.limitless.command.payments.port.DisputeTold;
import chat.limitless.command.payments.process.NoticeInbox;
import java.util.List;

/// What happens at the provider without us, and how we are told: late, twice, in any order, or not at all.
final class Bank {

    private final Chance chance;
    private final StripeBooks stripe;
    private final NoticeInbox inbox;
    private final Trace trace;

    Bank(Chance chance, StripeBooks stripe, NoticeInbox inbox, Trace trace) {
        this.chance = chance;
        this.stripe = stripe;
        this.inbox = inbox;
        this.trace = trace;
    }

    private List<StripeBooks.Payment> payments() {
        return List.copyOf(stripe.payments.values());
    }

    void refundIsMadeByHand() {
        if (payments().isEmpty()) {
            return;
        }
        var payment = chance.oneOf(payments());
        long most = stripe.refundableMinor(payment.id());
        if (most > 0) {
            stripe.refund(payment.id(), null, null, chance.between(1, most), RefundStatus.SUCCEEDED);
        }
    }

    /// Also one that succeeded may bounce.
    void refundMoves() {
        var moving = stripe.refunds.values().stream()
                .map(StripeBooks.Refund::told)
                .filter(refund -> refund.status().takesMoney())
                .toList();
        if (!moving.isEmpty()) {
            var refund = chance.oneOf(moving);
            var next = chance.percent(30)
                    ? RefundStatus.FAILED
                    : refund.status() == RefundStatus.PENDING && chance.percent(20)
                            ? RefundStatus.CANCELED
                            : RefundStatus.SUCCEEDED;
            if (next != refund.status()) {
                stripe.refundIs(refund, next);
            }
        }
    }

    void paymentIsDisputed() {
        if (payments().isEmpty()) {
            return;
        }
        var payment = chance.oneOf(payments());
        long most = stripe.refundableMinor(payment.id());
        if (most > 0) {
            long amount = chance.percent(70) ? most : chance.between(1, most);
            stripe.dispute(payment.id(), amount, chance.percent(30) ? DisputeStatus.INQUIRY : DisputeStatus.OPEN);
        }
    }

    void disputeMoves() {
        var moving = stripe.disputes.values().stream()
                .map(StripeBooks.Dispute::told)
                .filter(dispute -> dispute.status() == DisputeStatus.INQUIRY || dispute.status() == DisputeStatus.OPEN)
                .toList();
        if (moving.isEmpty()) {
            return;
        }
        var dispute = chance.oneOf(moving);
        if (dispute.status() == DisputeStatus.OPEN) {
            openDisputeMoves(dispute);
        } else if (chance.percent(50)) {
            stripe.disputeIs(dispute, DisputeStatus.INQUIRY_CLOSED, "charge.dispute.closed");
        } else if (stripe.refundableMinor(String.valueOf(dispute.paymentId())) >= dispute.amountMinor()) {
            stripe.disputeIs(dispute, DisputeStatus.OPEN, "charge.dispute.funds_withdrawn");
        }
    }

    /// The money may be told to be back before the dispute is told to be won, or after.
    private void openDisputeMoves(DisputeTold dispute) {
        switch (chance.below(4)) {
            case 0 -> stripe.disputeIs(dispute, DisputeStatus.LOST, "charge.dispute.closed");
            case 1 -> stripe.disputeIs(dispute, DisputeStatus.OPEN, "charge.dispute.funds_reinstated");
            default -> {
                stripe.disputeIs(dispute, DisputeStatus.WON, "charge.dispute.closed");
                stripe.disputeIs(
                        stripe.disputes.get(dispute.disputeId()).told(),
                        DisputeStatus.WON,
                        "charge.dispute.funds_reinstated");
            }
        }
    }

    void fraudIsSuspected() {
        if (!payments().isEmpty()) {
            stripe.warn(chance.oneOf(payments()).id());
        }
    }

    /// Somebody has paid already, and pays again by telephone.
    void moneyIsTakenByHand() {
        if (!payments().isEmpty()) {
            var payment = chance.oneOf(payments());
            stripe.pay(payment.reference(), payment.amountMinor());
        }
    }

    /// Another shop uses the same account.
    void anotherShopIsPaid() {
        stripe.anotherShopIsPaid();
    }

    void noticeIsDelivered() {
        deliver(stripe.undelivered());
    }

    void noticeIsDeliveredAgain() {
        deliver(List.copyOf(stripe.told.values()));
    }

    private void deliver(List<StripeBooks.Told> notices) {
        if (!notices.isEmpty()) {
            var told = chance.oneOf(notices);
            trace.add(() -> "  delivers " + told.notice().eventId());
            inbox.receive(told.notice(), "webhook");
            stripe.delivered(told.notice().eventId());
        }
    }
}
