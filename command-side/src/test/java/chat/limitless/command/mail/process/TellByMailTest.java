package chat.limitless.command.mail.process;

import static chat.limitless.command.mail.process.MailRig.DOMAIN;
import static chat.limitless.command.mail.process.MailRig.now;
import static chat.limitless.command.mail.process.MailRig.only;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.limitless.api.accounts.Language;
import chat.limitless.api.accounts.MailKind;
import chat.limitless.api.accounts.UserEvent.MailPreferencesSet;
import chat.limitless.api.accounts.UserEvent.UserRegistered;
import chat.limitless.api.accounts.UserId;
import chat.limitless.api.credits.CapPeriod;
import chat.limitless.api.credits.CreditAccountId;
import chat.limitless.api.credits.CreditEvent.CapWarned;
import chat.limitless.api.credits.CreditEvent.LotExpiryAnnounced;
import chat.limitless.api.credits.CreditEvent.LowBalanceWarned;
import chat.limitless.api.credits.LotId;
import chat.limitless.api.payments.DisputeStatus;
import chat.limitless.api.payments.PurchaseEvent.DisputeRecorded;
import chat.limitless.api.payments.PurchaseEvent.PurchaseCredited;
import chat.limitless.api.payments.PurchaseEvent.PurchasePaid;
import chat.limitless.api.payments.PurchaseEvent.RefundRecorded;
import chat.limitless.api.payments.PurchaseId;
import chat.limitless.api.payments.RefundStatus;
import chat.limitless.command.mail.EventPlace;
import chat.limitless.command.mail.MailHistory;
import chat.limitless.command.tasks.DueTask;
import chat.limitless.command.tasks.TaskOutcome;
import chat.limitless.command.testing.CommandSideRig;
import chat.limitless.eventstore.PersonalDataVault;
import chat.limitless.platform.Ids;
import chat.limitless.simulators.mail.CaughtMail;
import chat.limitless.simulators.mail.MailSimulator;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What happens in the log arrives in a mailbox, over real SMTP: to whom, in which language, with which numbers, once.
class TellByMailTest {

    private static final Instant END = Instant.parse("2026-12-24T18:30:00Z");

    private static MailSimulator mailbox;
    private static MailRig rig;

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

    private static String fresh(String prefix) {
        return rig.product().bean(Ids.class).next(prefix);
    }

    private static String address() {
        return fresh("x") + "@example.org";
    }

    private static LowBalanceWarned lowBalance(UserId user) {
        return new LowBalanceWarned(CreditAccountId.of(user), 12_345_678, 20_000_000, now());
    }

    private static DisputeRecorded dispute(UserId user, PurchaseId purchase, DisputeStatus status, boolean withdrawn) {
        return new DisputeRecorded(purchase, user, "dp_1", null, 2_500, "usd", status, withdrawn, false, now());
    }

    /// Waits for the letter about the first event of an account.
    private static CaughtMail letterAboutAccount(UserId user, String address) {
        rig.tasks(CreditAccountId.of(user).value(), 1);
        return only(mailbox.messagesTo(address));
    }

    @Test
    void a_low_balance() {
        var address = address();
        var ann = rig.person("Ann", address, null);
        rig.append(lowBalance(ann));
        var mail = letterAboutAccount(ann, address);
        assertThat(mail.subject()).isEqualTo("Your balance is down to 12.34 credits");
        assertThat(mail.text()).contains("Hello Ann,", "12.34", "20.00", CommandSideRig.PUBLIC_URL + "/credits");
        assertThat(mail.html()).contains("Hello Ann,", "12.34", "20.00", CommandSideRig.PUBLIC_URL + "/account");
        assertThat(mail.from()).isEqualTo("Limitless Chat <no-reply@" + DOMAIN + ">");
        assertThat(mail.header("Content-Language")).containsExactly("en");
        assertThat(mail.header("Auto-Submitted")).containsExactly("auto-generated");
    }

    @Test
    void a_cap_that_is_used_up_but_not_the_warnings_before() {
        var address = address();
        var ann = rig.person("Ann", address, null);
        var account = CreditAccountId.of(ann);
        var month = LocalDate.of(2026, 11, 1);
        rig.append(
                new CapWarned(account, CapPeriod.MONTH, month, 100, 400_000_000, 500_000_000, now(), 120_000_000L),
                new CapWarned(account, CapPeriod.MONTH, month, 90, 450_000_000, 500_000_000, now(), null),
                new CapWarned(account, CapPeriod.MONTH, month, 100, 500_000_000, 500_000_000, now(), null));
        var mail = letterAboutAccount(ann, address);
        assertThat(mail.subject()).isEqualTo("Your spending cap for the month is reached");
        assertThat(mail.text()).contains("500.00 credits in the period November 2026", "until 1 December 2026");
    }

    @Test
    void credits_about_to_end() {
        var address = address();
        var ann = rig.person("Ann", address, null);
        rig.append(
                new LotExpiryAnnounced(CreditAccountId.of(ann), new LotId("lot_welcome"), 7, 31_500_000, END, now()));
        var mail = letterAboutAccount(ann, address);
        assertThat(mail.subject()).isEqualTo("31.50 credits end soon");
        assertThat(mail.text()).contains("31.50 of your credits end on 24 December 2026, 18:30 UTC");
    }

    @Test
    void the_receipt_of_a_purchase() {
        var address = address();
        var ann = rig.person("Ann", address, null);
        var purchase = new PurchaseId(fresh("pay_"));
        rig.append(
                new PurchasePaid(purchase, ann, "cs_1", "pi_1", 2_500, "usd", false, 600_000_000, END),
                new PurchaseCredited(purchase, ann, new LotId("lot_1ab"), now()));
        rig.tasks(purchase.value(), 1);
        var mail = only(mailbox.messagesTo(address));
        assertThat(mail.subject()).isEqualTo("Receipt: 600.00 credits for $25.00");
        assertThat(mail.text())
                .contains("$25.00", "600.00 credits are in your account", "24 December 2026, 18:30 UTC")
                .contains(CommandSideRig.PUBLIC_URL + "/credits/receipts/" + purchase);
    }

    @Test
    void a_refund_once_it_has_succeeded_and_once_it_has_failed() {
        var address = address();
        var ann = rig.person("Ann", address, null);
        var purchase = new PurchaseId(fresh("pay_"));
        for (var status : RefundStatus.values()) {
            rig.append(new RefundRecorded(purchase, ann, "re_1", null, null, 1_000, "eur", status, now()));
        }
        rig.tasks(purchase.value(), 2);
        assertThat(mailbox.messagesTo(address))
                .extracting(CaughtMail::subject)
                .containsExactlyInAnyOrder("€10.00 was refunded to you", "A refund of €10.00 did not reach you");
        assertThat(mailbox.messagesTo(address))
                .allSatisfy(mail -> assertThat(mail.text()).contains("€10.00", purchase.value()));
    }

    @Test
    void a_dispute_and_how_it_ends_each_once() {
        var address = address();
        var ann = rig.person("Ann", address, null);
        var purchase = new PurchaseId(fresh("pay_"));
        rig.append(
                dispute(ann, purchase, DisputeStatus.INQUIRY, false),
                dispute(ann, purchase, DisputeStatus.OPEN, false),
                dispute(ann, purchase, DisputeStatus.OPEN, true),
                dispute(ann, purchase, DisputeStatus.WON, true),
                dispute(ann, purchase, DisputeStatus.LOST, true));
        rig.tasks(purchase.value(), 3);
        assertThat(mailbox.messagesTo(address))
                .extracting(CaughtMail::subject)
                .containsExactlyInAnyOrder(
                        "Your payment of $25.00 is disputed",
                        "The dispute about $25.00 has ended",
                        "The dispute about $25.00 was decided for you");
    }

    @Test
    void in_the_language_of_the_browser_when_none_was_chosen() {
        var address = address();
        var ploy = rig.person("พลอย", address, Language.TH);
        rig.append(lowBalance(ploy));
        var mail = letterAboutAccount(ploy, address);
        assertThat(mail.subject()).isEqualTo("ยอดของคุณเหลือ 12.34 เครดิต");
        assertThat(mail.text()).contains("สวัสดี คุณพลอย", "12.34", "20.00", "เลือกอีเมลที่คุณต้องการรับ");
        assertThat(mail.html()).contains("lang=\"th\"", "สวัสดี คุณพลอย", "ยอดคงเหลือ");
        assertThat(mail.header("Content-Language")).containsExactly("th");
    }

    @Test
    void in_the_language_that_was_chosen() {
        var address = address();
        var ann = rig.person("Ann", address, Language.TH);
        rig.append(new MailPreferencesSet(ann, List.of(MailKind.REFUND), Language.EN, now()), lowBalance(ann));
        assertThat(letterAboutAccount(ann, address).subject()).startsWith("Your balance");
    }

    @Test
    void what_is_switched_off_is_not_sent_and_can_be_switched_on_again() {
        var browser = rig.product().signedIn(address());
        var account = CreditAccountId.of(browser.userId()).value();
        var path = "/api/v1/account/mail-preferences";
        assertThat(browser.send("PUT", path, "{\"off\":[\"LOW_BALANCE\"],\"language\":\"EN\"}")
                        .status())
                .isEqualTo(204);
        await().atMost(MailRig.SOON).until(() -> rig.product().events(account).size() >= 2);
        rig.append(lowBalance(browser.userId()));
        rig.tasks(account, 1);
        assertThat(mailbox.messages()).noneMatch(mail -> mail.text().contains(account));
        var email = emailOf(browser.userId());
        assertThat(mailbox.messagesTo(email)).isEmpty();
        browser.send("PUT", path, "{\"off\":[],\"language\":\"TH\"}");
        rig.append(lowBalance(browser.userId()));
        rig.tasks(account, 2);
        assertThat(only(mailbox.messagesTo(email)).subject()).startsWith("ยอดของคุณ");
    }

    private static String emailOf(UserId user) {
        return rig.product()
                .bean(MailHistory.class)
                .all(user.value(), UserRegistered.class)
                .getFirst()
                .email()
                .text();
    }

    @Test
    void nobody_without_an_address_is_written_to() {
        var quiet = rig.person("Quiet", null, null);
        rig.append(lowBalance(quiet));
        assertThat(rig.tasks(CreditAccountId.of(quiet).value(), 1))
                .extracting(MailRig.Task::state)
                .containsExactly("done");
    }

    @Test
    void an_erased_person_gets_nothing() {
        var address = address();
        var gone = rig.person("Gone", address, null);
        rig.product().bean(PersonalDataVault.class).destroyKey(gone);
        rig.append(lowBalance(gone));
        assertThat(rig.tasks(CreditAccountId.of(gone).value(), 1))
                .extracting(MailRig.Task::state)
                .containsExactly("done");
        assertThat(mailbox.messagesTo(address)).isEmpty();
    }

    @Test
    void an_event_that_is_delivered_twice_is_told_once() {
        var address = address();
        var ann = rig.person("Ann", address, null);
        rig.append(lowBalance(ann));
        letterAboutAccount(ann, address);
        var account = CreditAccountId.of(ann).value();
        var sequence = EventPlace.decode(rig.all(account).getFirst().payload()).sequence();
        rig.product().bean(OrderLetters.class).on(lowBalance(ann), sequence, now());
        assertThat(rig.all(account)).hasSize(1);
        assertThat(mailbox.messagesTo(address)).hasSize(1);
    }

    @Test
    void old_news_is_not_told_when_the_log_is_read_anew() {
        var ann = rig.person("Ann", address(), null);
        var orders = rig.product().bean(OrderLetters.class);
        orders.on(lowBalance(ann), 0, now().minus(OrderLetters.NEWS_FOR).minusSeconds(1));
        assertThat(rig.all(CreditAccountId.of(ann).value())).isEmpty();
    }

    @Test
    void a_repeat_after_a_crash_before_the_mark_carries_the_same_message_id() {
        var address = address();
        var ann = rig.person("Ann", address, null);
        rig.append(lowBalance(ann));
        var first = letterAboutAccount(ann, address);
        var account = CreditAccountId.of(ann).value();
        var place = rig.all(account).getFirst().payload();
        assertThat(first.header("Message-ID"))
                .containsExactly("<mail.send." + place.replace('/', '.') + "@" + DOMAIN + ">");
        // Sent, and the process died before the row said so.
        rig.product()
                .bean(JdbcClient.class)
                .sql("update scheduled_task set state = 'waiting', ended_at = null, due_at = 0 where id = ?")
                .param("mail.send:" + place)
                .update();
        rig.product().restart();
        await().atMost(MailRig.SOON).until(() -> mailbox.messagesTo(address).size() == 2);
        assertThat(mailbox.messagesTo(address).getLast().header("Message-ID")).isEqualTo(first.header("Message-ID"));
        assertThat(rig.tasks(account, 1)).extracting(MailRig.Task::state).containsExactly("done");
    }

    @Test
    void a_hostile_name_stays_a_name() {
        var address = address();
        var mallory = rig.person(
                "<script>alert(1)</script>\r\nBcc: all@example.org\r\n\r\n[[${T(java.lang.Runtime)}]]", address, null);
        rig.append(lowBalance(mallory));
        var mail = letterAboutAccount(mallory, address);
        assertThat(mail.html())
                .contains("Hello &lt;script&gt;alert(1)&lt;/script&gt; Bcc: all@example.org")
                .doesNotContain("<script");
        assertThat(mail.text()).startsWith("Hello <script>alert(1)</script> Bcc: all@example.org [[${T(java.lang");
        assertThat(mail.header("Bcc")).isEmpty();
        assertThat(mail.to()).isEqualTo(address);
    }

    @ParameterizedTest
    @EnumSource
    void a_hostile_address_is_written_to_never(Hostile hostile) {
        var mallory = rig.person("Mallory", hostile.address, null);
        int before = mailbox.messages().size();
        rig.append(lowBalance(mallory));
        assertThat(rig.tasks(CreditAccountId.of(mallory).value(), 1))
                .singleElement()
                .satisfies(task -> {
                    assertThat(task.state()).isEqualTo("given-up");
                    assertThat(task.failure()).isEqualTo("the e-mail address is none");
                });
        assertThat(mailbox.messages().size()).isEqualTo(before);
    }

    enum Hostile {
        HEADER("victim@example.org\r\nBcc: all@example.org"),
        LINE_FEED("victim@example.org\nSubject: other"),
        COMMAND("victim@example.org>\r\nRCPT TO:<all@example.org"),
        LIST("victim@example.org, all@example.org"),
        GROUP("all: victim@example.org, other@example.org;"),
        NAMED("Victim <victim@example.org>"),
        NONE("victim");

        private final String address;

        Hostile(String address) {
            this.address = address;
        }
    }

    @Test
    void a_letter_about_an_event_that_has_none_is_given_up_visibly() {
        var ann = rig.person("Ann", address(), null);
        var task = new DueTask("mail.send:x", SendLetter.KIND, new EventPlace(ann.value(), 0).toString(), 1, now(), 1);
        assertThat(rig.product().bean(SendLetter.class).run(task)).isInstanceOf(TaskOutcome.GivenUp.class);
    }

    @Test
    void no_personal_text_is_kept_in_the_table_of_tasks() {
        var address = address();
        var ann = rig.person("Canarina", address, null);
        rig.append(lowBalance(ann));
        letterAboutAccount(ann, address);
        assertThat(rig.all(CreditAccountId.of(ann).value()).toString())
                .doesNotContain("Canarina")
                .doesNotContain(address);
    }

    @Test
    void a_letter_is_on_its_way_within_seconds() {
        var address = address();
        var ann = rig.person("Ann", address, null);
        var begin = System.nanoTime();
        rig.append(lowBalance(ann));
        await().atMost(MailRig.SOON)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> !mailbox.messagesTo(address).isEmpty());
        var took = Duration.ofNanos(System.nanoTime() - begin);
        assertThat(took).isLessThan(Duration.ofSeconds(5));
    }
}
