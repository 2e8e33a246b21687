package chat.limitless.command.mail.process;

import static chat.limitless.command.mail.process.MailRig.now;
import static chat.limitless.command.mail.process.MailRig.only;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.limitless.api.accounts.Language;
import chat.limitless.api.accounts.MailKind;
import chat.limitless.api.accounts.UserEvent.MailPreferencesSet;
import chat.limitless.api.accounts.UserId;
import chat.limitless.api.payments.DisputeStatus;
import chat.limitless.api.payments.PurchaseEvent.CheckoutOpened;
import chat.limitless.api.payments.PurchaseEvent.DisputeRecorded;
import chat.limitless.api.payments.PurchaseEvent.FraudWarned;
import chat.limitless.api.payments.PurchaseEvent.FraudWarningCleared;
import chat.limitless.api.payments.PurchaseEvent.PurchasePaid;
import chat.limitless.api.payments.PurchaseEvent.PurchaseParked;
import chat.limitless.api.payments.PurchaseEvent.PurchaseStarted;
import chat.limitless.api.payments.PurchaseEvent.RefundRecorded;
import chat.limitless.api.payments.PurchaseId;
import chat.limitless.api.payments.RefundStatus;
import chat.limitless.platform.Ids;
import chat.limitless.simulators.mail.CaughtMail;
import chat.limitless.simulators.mail.MailSimulator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What is told when money goes back, does not arrive or is in doubt, and what is said about credits: nothing that is
/// not so.
class TellOfMoneyTakenBackTest {

    private static MailSimulator mailbox;
    private static MailRig rig;

    private String address;
    private UserId ann;
    private PurchaseId purchase;
    private int receipts;

    @BeforeAll
    static void start() throws Exception {
        mailbox = new MailSimulator(0, 0);
        rig = new MailRig(mailbox.smtpPort(), "--limitless.tasks.first-retry=100ms");
    }

    @AfterAll
    static void stop() {
        rig.close();
        mailbox.close();
    }

    @BeforeEach
    void buy() {
        buy(null);
    }

    private void buy(@Nullable Language browser) {
        receipts = 0;
        address = rig.product().bean(Ids.class).next("x") + "@example.org";
        ann = rig.person("Ann", address, browser);
        purchase = new PurchaseId(rig.product().bean(Ids.class).next("pay_"));
        rig.append(new PurchaseStarted(purchase, ann, "starter", 200_000_000, 1_000, "usd", now(), null, null, null));
        await().atMost(MailRig.SOON)
                .until(() -> !rig.product()
                        .events(purchase.value(), CheckoutOpened.class)
                        .isEmpty());
    }

    /// The product itself opens the page and grants the credits; what follows comes after that.
    private void pay() {
        rig.append(new PurchasePaid(purchase, ann, "cs_1", "pi_1", 1_000, "usd", false, 200_000_000, now()));
        rig.tasks(purchase.value(), 1);
        receipts = 1;
    }

    private RefundRecorded refund(String payment, RefundStatus status) {
        return new RefundRecorded(purchase, ann, "re_1", payment, null, 1_000, "usd", status, now());
    }

    private FraudWarned warned(String payment, boolean freezes) {
        return new FraudWarned(purchase, ann, "issfr_1", payment, freezes, now());
    }

    /// Those that are no receipt.
    private List<CaughtMail> letters(int count) {
        rig.tasks(purchase.value(), receipts + count);
        return mailbox.messagesTo(address).stream()
                .filter(mail -> !mail.subject().matches("(Receipt|ใบเสร็จ):.*"))
                .toList();
    }

    @Test
    void a_refund_of_the_payment_that_counts_takes_credits() {
        pay();
        rig.append(refund("pi_1", RefundStatus.SUCCEEDED));
        assertThat(only(letters(1)).text()).contains("The credits that belong to this amount leave your account");
    }

    @Test
    void a_refund_of_a_second_payment_takes_none_and_does_not_say_so() {
        pay();
        rig.append(refund("pi_2", RefundStatus.SUCCEEDED));
        var mail = only(letters(1));
        assertThat(mail.subject()).isEqualTo("$10.00 was refunded to you");
        assertThat(mail.text())
                .contains("We have sent $10.00 back", "had brought no credits, so none leave your account")
                .doesNotContain("belong to this amount");
    }

    @Test
    void a_refund_that_failed_after_it_was_told_is_told_once_more() {
        pay();
        rig.append(
                refund("pi_1", RefundStatus.PENDING),
                refund("pi_1", RefundStatus.SUCCEEDED),
                refund("pi_1", RefundStatus.FAILED),
                refund("pi_1", RefundStatus.FAILED));
        var letters = letters(2);
        assertThat(letters)
                .extracting(CaughtMail::subject)
                .containsExactlyInAnyOrder("$10.00 was refunded to you", "A refund of $10.00 did not reach you");
        assertThat(letters)
                .filteredOn(mail -> mail.subject().contains("did not reach"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text())
                        .contains("the money is with us again", "are given back to you", purchase.value()));
    }

    @Test
    void a_refund_that_was_given_up_before_it_was_sent_is_no_news() {
        pay();
        rig.append(refund("pi_1", RefundStatus.PENDING), refund("pi_1", RefundStatus.CANCELED));
        rig.append(warned("pi_1", true));
        assertThat(only(letters(1)).subject()).isEqualTo("Your payment of $10.00 is being looked at");
    }

    @Test
    void a_dispute_about_a_second_payment_sets_no_credits_aside() {
        pay();
        rig.append(new DisputeRecorded(
                purchase, ann, "dp_1", "pi_2", 1_000, "usd", DisputeStatus.OPEN, true, false, now()));
        assertThat(only(letters(1)).text())
                .contains("is disputed", "had brought no credits, so nothing changes in your account")
                .doesNotContain("set aside");
    }

    @Test
    void a_dispute_that_overtakes_its_payment_does_not_say_that_no_credits_were_bought() {
        rig.append(new DisputeRecorded(
                purchase, ann, "dp_1", "pi_1", 1_000, "usd", DisputeStatus.OPEN, true, false, now()));
        assertThat(only(letters(1)).text())
                .contains("is disputed", "Your credit history shows what changes")
                .doesNotContain("had brought no credits", "set aside");
    }

    @Test
    void a_refund_that_overtakes_its_payment_does_not_say_that_no_credits_leave() {
        rig.append(refund("pi_1", RefundStatus.SUCCEEDED));
        assertThat(only(letters(1)).text())
                .contains("We have sent $10.00 back", "shows which credits leave your account for it, if any do")
                .doesNotContain("had brought no credits", "belong to this amount");
    }

    @Test
    void before_any_payment_counts_a_refund_of_one_that_was_parked_takes_nothing() {
        rig.append(
                new PurchaseParked(purchase, ann, "amount", 900, "usd", false, "cs_2", "pi_2", now(), null),
                refund("pi_2", RefundStatus.SUCCEEDED));
        assertThat(only(letters(1)).text()).contains("had brought no credits, so none leave your account");
    }

    @Test
    void beside_a_parked_payment_one_that_is_not_told_yet_may_still_count() {
        rig.append(
                new PurchaseParked(purchase, ann, "amount", 900, "usd", false, "cs_2", "pi_2", now(), null),
                refund("pi_1", RefundStatus.SUCCEEDED));
        assertThat(only(letters(1)).text()).contains("shows which credits leave your account for it, if any do");
    }

    @Test
    void a_refund_in_another_currency_than_its_payment_promises_nothing_about_credits() {
        pay();
        rig.append(new RefundRecorded(purchase, ann, "re_1", "pi_1", null, 900, "eur", RefundStatus.SUCCEEDED, now()));
        assertThat(only(letters(1)).text())
                .contains("shows which credits leave your account for it, if any do")
                .doesNotContain("had brought no credits", "belong to this amount");
    }

    @Test
    void a_warning_that_freezes_credits_and_its_end_are_told_each_once() {
        pay();
        rig.append(
                warned("pi_1", true),
                warned("pi_1", true),
                new FraudWarningCleared(purchase, ann, "issfr_1", new UserId("usr_finance1"), now(), "looked-at"));
        var letters = letters(2);
        assertThat(letters)
                .extracting(CaughtMail::subject)
                .containsExactlyInAnyOrder(
                        "Your payment of $10.00 is being looked at", "The doubt about your payment is over");
        assertThat(letters).allSatisfy(mail -> assertThat(mail.text()).contains("set aside", purchase.value()));
    }

    @Test
    void a_warning_is_told_in_thai() {
        buy(Language.TH);
        pay();
        rig.append(warned("pi_1", true));
        var mail = only(letters(1));
        assertThat(mail.subject()).startsWith("กำลังตรวจสอบการชำระเงิน").contains("10.00");
        assertThat(mail.text()).contains("เครดิตที่ยังเหลือจากการซื้อนั้นจะถูกกันไว้");
    }

    @Test
    void a_warning_that_overtakes_its_payment_is_told() {
        rig.append(warned("pi_1", true));
        assertThat(only(letters(1)).subject()).isEqualTo("Your payment of $10.00 is being looked at");
    }

    @Test
    void a_warning_that_freezes_nothing_and_one_about_a_second_payment_are_not_told_nor_is_their_end() {
        pay();
        rig.append(
                warned("pi_1", false),
                new FraudWarningCleared(purchase, ann, "issfr_1", new UserId("usr_finance1"), now(), "looked-at"),
                new FraudWarned(purchase, ann, "issfr_2", "pi_2", true, now()),
                new FraudWarningCleared(purchase, ann, "issfr_2", new UserId("usr_finance1"), now(), "looked-at"),
                refund("pi_1", RefundStatus.SUCCEEDED));
        assertThat(only(letters(1)).subject()).isEqualTo("$10.00 was refunded to you");
    }

    @Test
    void nobody_in_finance_is_told_where_no_address_is_configured() {
        pay();
        rig.append(warned("pi_1", true));
        letters(1);
        assertThat(rig.product()
                        .bean(JdbcClient.class)
                        .sql("select count(*) from scheduled_task where kind = ?")
                        .param(SendFinanceNews.KIND)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void who_switched_disputes_off_gets_nothing_of_a_warning() {
        rig.append(new MailPreferencesSet(ann, List.of(MailKind.DISPUTE), Language.EN, now()));
        pay();
        rig.append(warned("pi_1", true));
        assertThat(letters(1)).isEmpty();
    }
}
