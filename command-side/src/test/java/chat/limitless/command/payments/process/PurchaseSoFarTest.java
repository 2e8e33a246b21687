package chat.limitless.command.payments.process;

import static chat.limitless.api.payments.DisputeStatus.OPEN;
import static org.assertj.core.api.Assertions.assertThat;

import chat.limitless.api.accounts.UserId;
import chat.limitless.api.credits.CreditAccountId;
import chat.limitless.api.credits.LotId;
import chat.limitless.api.credits.LotKind;
import chat.limitless.api.payments.PurchaseEvent.CheckoutOpened;
import chat.limitless.api.payments.PurchaseEvent.DisputeRecorded;
import chat.limitless.api.payments.PurchaseEvent.FraudWarned;
import chat.limitless.api.payments.PurchaseEvent.FraudWarningCleared;
import chat.limitless.api.payments.PurchaseEvent.ParkedPurchaseResolved;
import chat.limitless.api.payments.PurchaseEvent.PaymentPending;
import chat.limitless.api.payments.PurchaseEvent.PurchaseClosed;
import chat.limitless.api.payments.PurchaseEvent.PurchaseCredited;
import chat.limitless.api.payments.PurchaseEvent.PurchasePaid;
import chat.limitless.api.payments.PurchaseEvent.PurchaseParked;
import chat.limitless.api.payments.PurchaseEvent.PurchaseStarted;
import chat.limitless.api.payments.PurchaseId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("fast")
class PurchaseSoFarTest {

    private static final Instant T0 = Instant.parse("2026-11-01T10:00:00Z");
    private static final PurchaseId ID = new PurchaseId("pay_00000001");
    private static final UserId USER = new UserId("usr_buyer");
    private static final LotId LOT = new LotId("lot_00000001");
    private static final PurchaseStarted STARTED =
            new PurchaseStarted(ID, USER, "starter", 200_000_000, 1000, "usd", T0, 3L, null, null);
    private static final CheckoutOpened OPENED =
            new CheckoutOpened(ID, USER, "cs_1", "https://pay", T0.plus(Duration.ofHours(23)), T0);
    private static final PurchasePaid PAID =
            new PurchasePaid(ID, USER, "cs_1", "pi_1", 1000, "usd", false, 200_000_000, T0);

    @Test
    void the_provider_is_asked_until_it_was_paid_or_closed() {
        var open = PurchaseSoFar.begin(STARTED).with(OPENED);
        assertThat(PurchaseSoFar.begin(STARTED).isSettled()).isFalse();
        assertThat(open.isSettled()).isFalse();
        assertThat(open.with(new PaymentPending(ID, USER, "cs_1", T0)).isSettled())
                .isFalse();
        assertThat(open.with(new PurchaseParked(ID, USER, "amount", 1, "usd", false, "cs_1", "pi_1", T0, null))
                        .isSettled())
                .isFalse();
        assertThat(open.with(PAID).isSettled()).isTrue();
        assertThat(open.with(new PurchaseClosed(ID, USER, "expired", T0)).isSettled())
                .isTrue();
    }

    @Test
    void each_event_tells_its_own_part_and_keeps_the_others() {
        var all = PurchaseSoFar.begin(STARTED)
                .with(STARTED)
                .with(OPENED)
                .with(new PaymentPending(ID, USER, "cs_1", T0))
                .with(new PurchaseClosed(ID, USER, "failed", T0))
                .with(PAID)
                .with(new PurchaseCredited(ID, USER, LOT, T0));
        assertThat(all).isEqualTo(new PurchaseSoFar(STARTED, OPENED, true, PAID, true, true, false, null, List.of()));
    }

    @Test
    void what_takes_money_back_is_told_by_its_levels_alone() {
        var paid = PurchaseSoFar.begin(STARTED).with(OPENED).with(PAID);
        assertThat(paid.with(new DisputeRecorded(ID, USER, "dp_1", "pi_1", 1000, "usd", OPEN, true, false, T0)))
                .isEqualTo(paid);
        assertThat(paid.with(new FraudWarned(ID, USER, "issfr_1", "pi_1", true, T0)))
                .isEqualTo(paid);
        assertThat(paid.with(new ParkedPurchaseResolved(ID, USER, 1, "refunded", USER, T0)))
                .isEqualTo(paid);
        assertThat(paid.with(new FraudWarningCleared(ID, USER, "issfr_1", USER, T0, "looked-at")))
                .isEqualTo(paid);
    }

    @Test
    void what_is_granted_for_it_is_a_paid_lot_named_after_it_worth_what_was_paid() {
        var grant = PurchasedLot.grant(PAID, Duration.ofDays(365));
        assertThat(grant.accountId()).isEqualTo(CreditAccountId.of(USER));
        assertThat(grant.lotId()).isEqualTo(LOT).isEqualTo(PurchasedLot.idOf(ID));
        assertThat(grant.kind()).isEqualTo(LotKind.PAID);
        assertThat(grant.amountMicros()).isEqualTo(200_000_000);
        assertThat(grant.paidMinor()).isEqualTo(1000);
        assertThat(grant.purchaseId()).isEqualTo(ID);
        assertThat(grant.expiresAt()).isEqualTo(T0.plus(Duration.ofDays(365)));
        assertThat(PurchasedLot.grant(PAID, Duration.ofDays(365)))
                .as("the same when it comes again")
                .isEqualTo(grant);
    }
}
