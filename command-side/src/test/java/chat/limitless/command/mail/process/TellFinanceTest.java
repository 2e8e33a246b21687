package chat.limitless.command.mail.process;

import static chat.limitless.command.mail.process.MailRig.now;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import chat.limitless.api.accounts.UserId;
import chat.limitless.api.payments.DisputeStatus;
import chat.limitless.api.payments.PurchaseEvent.DisputeRecorded;
import chat.limitless.api.payments.PurchaseEvent.FraudWarned;
import chat.limitless.api.payments.PurchaseEvent.PurchaseStarted;
import chat.limitless.api.payments.PurchaseId;
import chat.limitless.platform.Ids;
import chat.limitless.simulators.mail.CaughtMail;
import chat.limitless.simulators.mail.MailSimulator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/// What finance hears of by e-mail: suspected fraud and new disputes, each once.
class TellFinanceTest {

    private static final String FINANCE = "finance@example.org";

    private static MailSimulator mailbox;
    private static MailRig rig;

    private String address;
    private UserId ann;
    private PurchaseId purchase;

    @BeforeAll
    static void start() throws Exception {
        mailbox = new MailSimulator(0, 0);
        rig = new MailRig(mailbox.smtpPort(), "--limitless.finance.mail=" + FINANCE);
    }

    @AfterAll
    static void stop() {
        rig.close();
        mailbox.close();
    }

    @BeforeEach
    void buy() {
        address = rig.product().bean(Ids.class).next("x") + "@example.org";
        ann = rig.person("Ann", address, null);
        purchase = new PurchaseId(rig.product().bean(Ids.class).next("pay_"));
        rig.append(new PurchaseStarted(purchase, ann, "starter", 200_000_000, 1_000, "usd", now(), null, null, null));
    }

    private FraudWarned warned(String warning, boolean freezes) {
        return new FraudWarned(purchase, ann, warning, "pi_1", freezes, now());
    }

    private DisputeRecorded disputed(String dispute, DisputeStatus status) {
        return new DisputeRecorded(purchase, ann, dispute, "pi_1", 1_000, "usd", status, false, false, now());
    }

    /// What finance got about the purchase, once there is one about `last`.
    private List<CaughtMail> told(String last) {
        await().atMost(MailRig.SOON)
                .until(() -> about().stream().anyMatch(mail -> mail.text().contains(last)));
        return about();
    }

    private List<CaughtMail> about() {
        return mailbox.messagesTo(FINANCE).stream()
                .filter(mail -> mail.subject().contains(purchase.value()))
                .toList();
    }

    @Test
    void suspected_fraud_is_told_once_and_names_no_buyer() {
        rig.append(warned("issfr_1", true), warned("issfr_1", true), warned("issfr_2", false));

        var mails = told("issfr_2");
        assertThat(mails)
                .hasSize(2)
                .allSatisfy(mail -> assertThat(mail.subject()).isEqualTo("Fraud is suspected in purchase " + purchase));
        var frozen =
                mails.stream().filter(mail -> mail.text().contains("issfr_1")).toList();
        assertThat(frozen)
                .singleElement()
                .satisfies(mail -> assertThat(mail.text())
                        .contains("is frozen until somebody clears the warning", "$10.00", "pi_1")
                        .contains("/finance/purchases/" + purchase)
                        .doesNotContain("Ann", address, ann.value()));
    }

    @Test
    void a_dispute_is_told_when_it_is_opened_and_the_inquiry_before_it_too() {
        rig.append(
                disputed("dp_1", DisputeStatus.INQUIRY),
                disputed("dp_1", DisputeStatus.OPEN),
                disputed("dp_1", DisputeStatus.OPEN),
                disputed("dp_1", DisputeStatus.WON),
                disputed("dp_2", DisputeStatus.INQUIRY_CLOSED),
                disputed("dp_2", DisputeStatus.PREVENTED),
                disputed("dp_2", DisputeStatus.LOST),
                warned("issfr_last", false));

        assertThat(told("issfr_last"))
                .extracting(CaughtMail::subject)
                .containsExactlyInAnyOrder(
                        "A bank asks about $10.00 of purchase " + purchase,
                        "$10.00 of purchase " + purchase + " is disputed",
                        "Fraud is suspected in purchase " + purchase);
    }

    @Test
    void the_address_is_named_in_the_environment() {
        var environment = new SystemEnvironmentPropertySource("env", Map.of("LIMITLESS_FINANCE_MAIL", FINANCE));
        var bound = new Binder(ConfigurationPropertySources.from(environment))
                .bind("limitless.finance", FinanceMailProperties.class)
                .get();
        assertThat(bound.mail()).isEqualTo(FINANCE);
        assertThat(bound.isConfigured()).isTrue();
        assertThat(new FinanceMailProperties("").isConfigured()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"finance", "a@b, c@d", "Finance <a@b>", "@b", "a@"})
    void what_is_no_address_is_refused_at_the_start(String mail) {
        assertThatThrownBy(() -> new FinanceMailProperties(mail)).hasMessageContaining("limitless.finance.mail");
    }
}
