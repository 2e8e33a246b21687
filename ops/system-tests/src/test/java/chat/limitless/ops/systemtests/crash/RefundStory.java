package chat.limitless.ops.systemtests.crash;

import static org.assertj.core.api.Assertions.assertThat;

import chat.limitless.api.credits.CreditEvent.CreditsRevoked;
import chat.limitless.api.payments.PurchaseEvent.PurchasePaid;
import chat.limitless.api.payments.PurchaseEvent.RefundRecorded;
import chat.limitless.api.payments.PurchaseEvent.RefundRequested;
import chat.limitless.api.payments.RefundStatus;
import chat.limitless.ops.systemtests.Visitor;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Finance gives a quarter of a payment back, and asks again after the crash.
final class RefundStory implements Story {

    private static final long QUARTER_MICROS = PurchaseStory.CREDITS_MICROS / 4;

    private final CrashRig rig;
    private final Visitor buyer;
    private final Visitor finance;
    private final String requestId = "rrq_" + UUID.randomUUID().toString().replace("-", "");
    private @Nullable PurchasePaid paid;

    RefundStory(CrashRig rig, Visitor buyer, Visitor finance) {
        this.rig = rig;
        this.buyer = buyer;
        this.finance = finance;
    }

    @Override
    public void prepare() {
        paid = new PurchaseStory(rig, buyer).bought();
    }

    @Override
    public void act() {
        Story.unlessDead(this::ask);
    }

    @Override
    public void again() {
        var answer = ask();
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
    }

    private Visitor.Answer ask() {
        return finance.post(
                "/api/v1/finance/purchases/" + purchase().purchaseId().value() + "/refunds",
                "{\"requestId\":\"" + requestId + "\",\"amountMinor\":250,\"reason\":\"goodwill\"}");
    }

    private PurchasePaid purchase() {
        if (paid == null) {
            throw new IllegalStateException("nothing was bought");
        }
        return paid;
    }

    @Override
    public boolean isOver() {
        return Levels.of(rig, buyer).equals(new Levels(QUARTER_MICROS, 0)) && rig.isIdle();
    }

    @Override
    public void isRight() {
        assertThat(rig.events(buyer, RefundRequested.class)).hasSize(1);
        assertThat(rig.events(buyer, RefundRecorded.class))
                .filteredOn(refund -> refund.status() == RefundStatus.SUCCEEDED)
                .hasSize(1);
        assertThat(rig.events(buyer, CreditsRevoked.class))
                .singleElement()
                .satisfies(revoked -> assertThat(revoked.revokedMicros()).isEqualTo(QUARTER_MICROS));
        assertThat(Provider.of(rig).refundsOf(String.valueOf(purchase().paymentIntentId())))
                .as("refunds at the provider")
                .isEqualTo(1);
        Balance.isRight(rig, buyer);
    }
}
