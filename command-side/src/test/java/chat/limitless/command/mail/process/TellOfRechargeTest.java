package chat.limitless.command.mail.process;

import static chat.limitless.command.mail.process.MailRig.now;
import static chat.limitless.command.mail.process.MailRig.only;
import static org.assertj.core.api.Assertions.assertThat;

import chat.limitless.api.accounts.Language;
import chat.limitless.api.accounts.MailKind;
import chat.limitless.api.accounts.UserEvent.MailPreferencesSet;
import chat.limitless.api.payments.PurchaseId;
import chat.limitless.api.recharge.AutoRechargeEvent.AutoRechargeDisabled;
import chat.limitless.api.recharge.AutoRechargeEvent.RechargeDeclined;
import chat.limitless.api.recharge.AutoRechargeEvent.RechargeNeedsAuthentication;
import chat.limitless.api.recharge.AutoRechargeId;
import chat.limitless.platform.Ids;
import chat.limitless.simulators.mail.MailSimulator;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What goes wrong with recharging is told by mail, over real SMTP.
class TellOfRechargeTest {

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

    @Test
    void a_declined_recharge_once_and_the_end_of_recharging_with_it() {
        var address = address();
        var ann = rig.person("Ann", address, null);
        var anns = AutoRechargeId.of(ann);
        var first = new PurchaseId(fresh("pay_"));
        var last = new PurchaseId(fresh("pay_"));
        rig.append(
                new RechargeDeclined(anns, first, "insufficient_funds", 1_000, "usd", 1, END, now()),
                new RechargeDeclined(anns, first, "insufficient_funds", 1_000, "usd", 1, END, now()),
                new RechargeDeclined(anns, last, "insufficient_funds", 1_000, "usd", 3, null, now()),
                new AutoRechargeDisabled(anns, "declined", now()));
        rig.tasks(anns.value(), 2);
        var mails = mailbox.messagesTo(address);
        assertThat(mails)
                .hasSize(2)
                .allSatisfy(
                        mail -> assertThat(mail.subject()).isEqualTo("Your automatic recharge of $10.00 was declined"))
                .anySatisfy(mail -> assertThat(mail.text()).contains("not before 24 December 2026, 18:30 UTC"))
                .anySatisfy(mail -> assertThat(mail.text()).contains("Automatic recharging is off now"));
    }

    @Test
    void a_bank_that_wants_the_customer_and_nobody_who_does_not_want_to_be_told() {
        var address = address();
        var ploy = rig.person("Ploy", address, Language.TH);
        var anns = AutoRechargeId.of(ploy);
        rig.append(new RechargeNeedsAuthentication(anns, new PurchaseId(fresh("pay_")), 1_000, "usd", now()));
        rig.tasks(anns.value(), 1);
        assertThat(only(mailbox.messagesTo(address)).subject()).isEqualTo("ธนาคารของคุณขอให้คุณยืนยันการชำระเงิน");
        rig.append(
                new MailPreferencesSet(ploy, List.of(MailKind.RECHARGE_DECLINED), Language.TH, now()),
                new RechargeNeedsAuthentication(anns, new PurchaseId(fresh("pay_")), 1_000, "usd", now()));
        rig.tasks(anns.value(), 2);
        assertThat(mailbox.messagesTo(address)).hasSize(1);
    }

    @Test
    void recharging_that_ended_by_itself_but_not_by_the_user() {
        var address = address();
        var ann = rig.person("Ann", address, null);
        var anns = AutoRechargeId.of(ann);
        rig.append(
                new AutoRechargeDisabled(anns, "by-user", now()), new AutoRechargeDisabled(anns, "taken-back", now()));
        rig.tasks(anns.value(), 1);
        assertThat(only(mailbox.messagesTo(address)).text()).contains("refunded, or is disputed or in doubt");
    }
}
