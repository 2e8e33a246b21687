package chat.limitless.command.payments.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import chat.limitless.api.accounts.UserId;
import chat.limitless.api.payments.PurchaseCommand.RequestRefund;
import chat.limitless.api.payments.PurchaseEvent.ClaimCalculated;
import chat.limitless.api.payments.PurchaseEvent.RefundRecorded;
import chat.limitless.api.payments.PurchaseEvent.RefundRefused;
import chat.limitless.api.payments.PurchaseEvent.RefundRequested;
import chat.limitless.api.payments.PurchaseId;
import chat.limitless.api.payments.RefundRequestId;
import chat.limitless.api.payments.RefundStatus;
import chat.limitless.command.payments.port.RefundTold;
import chat.limitless.command.payments.port.ReversalProvider;
import chat.limitless.command.tasks.DueTask;
import chat.limitless.command.testing.Browser;
import chat.limitless.command.testing.CommandSideRig;
import chat.limitless.command.testing.PaidPurchase;
import chat.limitless.platform.Commands;
import chat.limitless.simulators.http.Fault;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// From the wish of finance to the refund at the provider, with no notice ever delivered.
class MakeRefundTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    private static CommandSideRig rig;
    private static Browser buyer;

    @BeforeAll
    static void start() {
        rig = CommandSideRig.start();
        rig.deliver("{\"drop\":true}");
        buyer = rig.signedIn("wants-it-back@example.com");
    }

    @AfterEach
    void plain() {
        rig.simulators().stripe().faults().clear();
    }

    @AfterAll
    static void stop() {
        rig.close();
    }

    private static PaidPurchase paid() {
        return PaidPurchase.by(rig, buyer).told();
    }

    private static void ask(PaidPurchase purchase, String request, long amountMinor) {
        ask(purchase, request, null, amountMinor);
    }

    private static void ask(PaidPurchase purchase, String request, @Nullable String payment, long amountMinor) {
        rig.bean(Commands.class)
                .send(new RequestRefund(
                        new PurchaseId(purchase.id()),
                        new RefundRequestId(request),
                        payment,
                        amountMinor,
                        "goodwill",
                        new UserId("usr_fin"),
                        Instant.now()));
    }

    private static int refundsAtTheProvider(PaidPurchase purchase) {
        return rig.bean(ReversalProvider.class).refundsOf(purchase.paymentId()).size();
    }

    @Test
    void a_refund_is_made_recorded_and_taken_from_the_credits() {
        var purchase = paid();
        ask(purchase, "rrq_plain", 400);
        purchase.awaitLevels("80/0");
        assertThat(rig.events(purchase.id(), RefundRecorded.class))
                .singleElement()
                .satisfies(refund -> {
                    assertThat(refund.requestId()).isEqualTo(new RefundRequestId("rrq_plain"));
                    assertThat(refund.amountMinor()).isEqualTo(400);
                });
        assertThat(refundsAtTheProvider(purchase)).isEqualTo(1);
    }

    @Test
    void a_second_payment_goes_back_and_takes_no_credits() {
        var purchase = paid();
        var second = PaidPurchase.by(rig, buyer).paymentId();
        purchase.paidTwice(second);
        ask(purchase, "rrq_second", second, 1_000);
        await().atMost(SOON)
                .until(() -> !rig.events(purchase.id(), RefundRecorded.class).isEmpty());
        assertThat(rig.events(purchase.id(), RefundRecorded.class))
                .singleElement()
                .satisfies(refund -> {
                    assertThat(refund.paymentIntentId()).isEqualTo(second);
                    assertThat(refund.amountMinor()).isEqualTo(1_000);
                });
        assertThat(rig.bean(ReversalProvider.class).refundsOf(second)).hasSize(1);
        assertThat(refundsAtTheProvider(purchase)).isZero();
        assertThat(rig.events(purchase.id(), ClaimCalculated.class)).isEmpty();
    }

    @Test
    void two_purchases_may_use_the_same_request_id() {
        var one = paid();
        var other = paid();
        ask(one, "rrq_shared", 400);
        ask(other, "rrq_shared", 600);
        one.awaitLevels("80/0");
        other.awaitLevels("120/0");
    }

    @Test
    void an_answer_that_was_lost_does_not_refund_twice() {
        rig.simulators().stripe().faults().add(Fault.lostAnswer("/v1/refunds", 3));
        var purchase = paid();
        ask(purchase, "rrq_lost", 400);
        purchase.awaitLevels("80/0");
        assertThat(refundsAtTheProvider(purchase)).isEqualTo(1);
    }

    @Test
    void from_the_second_try_on_a_refund_made_unseen_is_looked_for_first() {
        rig.simulators().stripe().faults().add(Fault.status("/v1/refunds", 500, 1000));
        var purchase = paid();
        ask(purchase, "rrq_unseen", 400);
        var unseen = new RefundTold(
                "re_unseen",
                purchase.id(),
                new RefundRequestId("rrq_unseen"),
                purchase.paymentId(),
                400,
                "usd",
                RefundStatus.PENDING);
        var makeRefund = new MakeRefund(
                rig.bean(PurchaseHistory.class), provider(unseen), rig.bean(Commands.class), Clock.systemUTC());
        assertThatThrownBy(() -> makeRefund.run(task(purchase, 1))).isInstanceOf(UnsupportedOperationException.class);
        makeRefund.run(task(purchase, 2));
        assertThat(rig.events(purchase.id(), RefundRecorded.class))
                .extracting(RefundRecorded::refundId)
                .containsExactly("re_unseen");
        purchase.awaitLevels("80/0");
        makeRefund.run(task(purchase, 3));
        assertThat(rig.events(purchase.id(), RefundRecorded.class)).hasSize(1);
    }

    private static DueTask task(PaidPurchase purchase, int attempt) {
        var subject = purchase.id() + ":rrq_unseen";
        return new DueTask("payments.refund:" + subject, "payments.refund", subject, attempt, Instant.now(), 1);
    }

    /// Knows of these refunds and can do nothing.
    private static ReversalProvider provider(RefundTold... known) {
        return (ReversalProvider) Proxy.newProxyInstance(
                ReversalProvider.class.getClassLoader(), new Class<?>[] {ReversalProvider.class}, (_, method, _) -> {
                    if (method.getName().equals("refundsOf")) {
                        return List.of(known);
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
    }

    @ParameterizedTest
    @CsvSource({"500,4", "409,4", "429,1", "401,1", "403,1"})
    void what_may_pass_is_tried_again(int status, int times) {
        rig.simulators().stripe().faults().add(Fault.status("/v1/refunds", status, times));
        var purchase = paid();
        ask(purchase, "rrq_later", 400);
        purchase.awaitLevels("80/0");
        assertThat(rig.events(purchase.id(), RefundRefused.class)).isEmpty();
    }

    @Test
    void a_refusal_for_good_ends_the_freeze_with_the_provider_s_code() {
        var purchase = paid();
        // Refunded by hand, and nobody has told us yet.
        purchase.press("refund", "{}");
        ask(purchase, "rrq_toolate", 400);
        await().atMost(SOON)
                .until(() -> !rig.events(purchase.id(), RefundRefused.class).isEmpty());
        assertThat(rig.events(purchase.id(), RefundRefused.class))
                .singleElement()
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("charge_already_refunded"));
        purchase.awaitLevels("0/0");
    }

    @Test
    void while_the_provider_cannot_be_asked_the_share_is_frozen() {
        rig.simulators().stripe().faults().add(Fault.status("/v1/refunds", 500, 1000));
        var purchase = paid();
        ask(purchase, "rrq_frozen", 400);
        purchase.awaitLevels("0/80");
        assertThat(rig.events(purchase.id(), RefundRequested.class)).hasSize(1);
        rig.simulators().stripe().faults().clear();
        purchase.awaitLevels("80/0");
    }

    @Test
    void a_second_wish_beyond_what_is_left_is_refused_while_the_first_is_under_way() {
        rig.simulators().stripe().faults().add(Fault.status("/v1/refunds", 500, 1000));
        var purchase = paid();
        ask(purchase, "rrq_first", 700);
        assertThatThrownBy(() -> ask(purchase, "rrq_second", 400)).hasMessageContaining("payments.refund-too-high");
    }
}
