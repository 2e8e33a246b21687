package chat.limitless.command.payments.web;

import static org.assertj.core.api.Assertions.assertThat;

import chat.limitless.api.accounts.Role;
import chat.limitless.api.payments.PurchaseEvent.FraudWarningCleared;
import chat.limitless.api.payments.PurchaseEvent.ParkedPurchaseResolved;
import chat.limitless.api.payments.PurchaseEvent.RefundRequested;
import chat.limitless.command.testing.Browser;
import chat.limitless.command.testing.Browser.Answer;
import chat.limitless.command.testing.CommandSideRig;
import chat.limitless.command.testing.PaidPurchase;
import chat.limitless.command.testing.Webhooks;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What finance and admins can do about payments, and nobody else.
class FinanceTest {

    private static CommandSideRig rig;
    private static Map<String, Browser> actors;
    private static Browser buyer;

    @BeforeAll
    static void start() {
        rig = CommandSideRig.start();
        buyer = rig.signedIn("buyer@example.com");
        var anonymous = rig.browser();
        anonymous.startSignIn("/");
        actors = Map.of(
                "anonymous", anonymous,
                "user", buyer,
                "support", rig.signedInAs(Role.SUPPORT, "support@example.com"),
                "finance", rig.signedInAs(Role.FINANCE, "finance@example.com"),
                "admin", rig.signedIn(CommandSideRig.OWNER_EMAIL));
        var nothing = "/api/v1/finance/purchases/pay_nothing/fraud-warnings/issfr_none/clear";
        Awaitility.await()
                .until(() -> actors.get("finance")
                                .send("POST", nothing, "{\"reason\":\"looked-at\"}")
                                .status()
                        == 404);
    }

    @AfterAll
    static void stop() {
        rig.close();
    }

    private static Answer refund(String actor, String purchase, String request, long amountMinor, String reason) {
        var body =
                "{\"requestId\":\"%s\",\"amountMinor\":%d,\"reason\":\"%s\"}".formatted(request, amountMinor, reason);
        return actors.get(actor).send("POST", "/api/v1/finance/purchases/" + purchase + "/refunds", body);
    }

    private static Answer clear(String actor, String purchase, String warning, String reason) {
        return actors.get(actor)
                .send(
                        "POST",
                        "/api/v1/finance/purchases/" + purchase + "/fraud-warnings/" + warning + "/clear",
                        "{\"reason\":\"%s\"}".formatted(reason));
    }

    private static PaidPurchase paid() {
        return PaidPurchase.by(rig, buyer).credited();
    }

    @ParameterizedTest
    @CsvSource({"anonymous,401", "user,403", "support,403", "finance,202", "admin,202"})
    void only_finance_and_admins_refund(String actor, int status) {
        var purchase = paid();
        assertThat(refund(actor, purchase.id(), "rrq_byactor", 400, "goodwill").status())
                .isEqualTo(status);
        assertThat(rig.events(purchase.id(), RefundRequested.class)).hasSize(status == 202 ? 1 : 0);
        if (status == 202) {
            purchase.awaitLevels("80/0");
        }
    }

    @Test
    void a_repeated_call_is_the_same_request_and_another_one_under_its_id_is_refused() {
        var purchase = paid();
        var first = refund("finance", purchase.id(), "rrq_again", 400, "goodwill");
        assertThat(first.json().path("requestId").asString()).isEqualTo("rrq_again");
        assertThat(first.header("Limitless-Position")).isPresent();
        assertThat(refund("finance", purchase.id(), "rrq_again", 400, "goodwill")
                        .status())
                .isEqualTo(202);
        assertThat(refund("finance", purchase.id(), "rrq_again", 401, "goodwill")
                        .code())
                .isEqualTo("payments.refund-differs");
        assertThat(rig.events(purchase.id(), RefundRequested.class)).hasSize(1);
    }

    @Test
    void what_cannot_be_refunded_says_why() {
        var purchase = paid();
        var tooHigh = refund("finance", purchase.id(), "rrq_high", 1001, "goodwill");
        assertThat(tooHigh.status()).isEqualTo(422);
        assertThat(tooHigh.code()).isEqualTo("payments.refund-too-high");
        assertThat(tooHigh.json().path("facts").path("refundableMinor").asLong())
                .isEqualTo(1000);
        assertThat(refund("finance", purchase.id(), "rrq_none", 0, "goodwill").status())
                .isEqualTo(422);
        assertThat(refund("finance", purchase.id(), "rrq_why", 1, "because he asked")
                        .code())
                .isEqualTo("credits.reason-invalid");
        assertThat(refund("finance", purchase.id(), "no_id", 1, "goodwill").status())
                .isBetween(400, 422);
        assertThat(refund("finance", "pay_nothing", "rrq_one", 1, "goodwill").status())
                .isEqualTo(404);
        purchase.press("dispute", "{}");
        purchase.awaitLevels("0/200");
        assertThat(refund("finance", purchase.id(), "rrq_both", 1, "goodwill").code())
                .isEqualTo("payments.refund-disputed");
    }

    @ParameterizedTest
    @CsvSource({"anonymous,401", "user,403", "support,403", "finance,204", "admin,204"})
    void only_finance_and_admins_clear_a_warning_of_fraud(String actor, int status) {
        var purchase = paid();
        var warning = purchase.press("warn", "{}");
        purchase.awaitLevels("0/200");
        assertThat(clear(actor, purchase.id(), warning, "looked-at").status()).isEqualTo(status);
        if (status == 204) {
            purchase.awaitLevels("0/0");
            assertThat(clear(actor, purchase.id(), warning, "looked-at").status())
                    .isEqualTo(204);
        } else {
            assertThat(purchase.levels()).isEqualTo("0/200");
        }
    }

    @Test
    void why_a_warning_is_cleared_is_asked_and_kept() {
        var purchase = paid();
        var warning = purchase.press("warn", "{}");
        purchase.awaitLevels("0/200");
        assertThat(clear("finance", purchase.id(), warning, "because he called").code())
                .isEqualTo("credits.reason-invalid");
        assertThat(clear("finance", purchase.id(), warning, "").status()).isEqualTo(422);
        assertThat(rig.events(purchase.id(), FraudWarningCleared.class)).isEmpty();

        assertThat(clear("finance", purchase.id(), warning, "called-the-buyer").status())
                .isEqualTo(204);

        assertThat(rig.events(purchase.id(), FraudWarningCleared.class))
                .extracting(FraudWarningCleared::reason)
                .containsExactly("called-the-buyer");
    }

    @Test
    void a_warning_nobody_told_of_is_404() {
        assertThat(clear("finance", paid().id(), "issfr_nobody", "looked-at").code())
                .isEqualTo("payments.warning-unknown");
    }

    private static Answer resolve(String actor, String purchase, int number, String reason) {
        return actors.get(actor)
                .send(
                        "POST",
                        "/api/v1/finance/purchases/" + purchase + "/parkings/" + number + "/resolve",
                        "{\"reason\":\"%s\"}".formatted(reason));
    }

    @ParameterizedTest
    @CsvSource({"anonymous,401", "user,403", "support,403", "finance,204", "admin,204"})
    void only_finance_and_admins_deal_with_what_was_parked(String actor, int status) {
        var purchase = paid().paidTwice("pi_parked" + actor);
        var answer = resolve(actor, purchase.id(), 1, "refunded");
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Limitless-Position").isPresent()).isEqualTo(status == 204);
        assertThat(resolve(actor, purchase.id(), 1, "refunded").status()).isEqualTo(status);
        assertThat(rig.events(purchase.id(), ParkedPurchaseResolved.class)).hasSize(status == 204 ? 1 : 0);
    }

    @Test
    void what_cannot_be_dealt_with_says_why() {
        var purchase = paid().paidTwice("pi_parkedwhy");
        assertThat(resolve("finance", purchase.id(), 2, "refunded").code()).isEqualTo("payments.parked-unknown");
        assertThat(resolve("finance", "pay_nothing", 1, "refunded").code()).isEqualTo("payments.unknown");
        assertThat(resolve("finance", purchase.id(), 1, "because he asked").code())
                .isEqualTo("credits.reason-invalid");
        assertThat(resolve("finance", purchase.id(), 1, "").status()).isEqualTo(422);
        assertThat(rig.events(purchase.id(), ParkedPurchaseResolved.class)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "anonymous,401,401,401",
        "user,403,403,403",
        "support,403,403,403",
        "finance,200,202,204",
        "admin,200,202,204"
    })
    void only_finance_and_admins_see_the_inbox_order_another_try_and_set_aside(
            String actor, int list, int replay, int setAside) {
        var notice = parked("evt_by" + actor);
        assertThat(actors.get(actor)
                        .get("/api/v1/admin/payment-notices?state=parked")
                        .status())
                .isEqualTo(list);
        assertThat(actors.get(actor)
                        .send("POST", "/api/v1/admin/payment-notices/" + notice + "/replay", null)
                        .status())
                .isEqualTo(replay);
        assertThat(actors.get(actor)
                        .send(
                                "POST",
                                "/api/v1/admin/payment-notices/" + notice + "/set-aside",
                                "{\"reason\":\"looked-at\"}")
                        .status())
                .isEqualTo(setAside);
    }

    private static String parked(String id) {
        return Webhooks.parked(rig, id);
    }

    @Test
    void the_inbox_is_read_page_by_page_and_never_shows_what_a_notice_says() {
        var admin = actors.get("admin");
        for (int i = 0; i < 7; i++) {
            parked("evt_paged" + i);
        }
        var all = admin.get("/api/v1/admin/payment-notices?state=parked&limit=200");
        assertThat(all.response().body()).doesNotContain("secret").doesNotContain("body");
        var expected = new ArrayList<String>();
        all.json()
                .path("notices")
                .forEach(notice -> expected.add(notice.path("eventId").asString()));
        assertThat(expected).hasSizeGreaterThanOrEqualTo(7).doesNotHaveDuplicates();
        var found = new ArrayList<String>();
        var cursor = "";
        do {
            var page = admin.get("/api/v1/admin/payment-notices?state=parked&limit=3&cursor=" + cursor)
                    .json();
            page.path("notices").forEach(notice -> {
                found.add(notice.path("eventId").asString());
                assertThat(notice.path("state").asString()).isEqualTo("parked");
                assertThat(notice.path("reason").asString()).startsWith("not-");
            });
            cursor = page.path("nextCursor").asString("");
        } while (!cursor.isEmpty());
        assertThat(found).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"state=lost", "limit=0", "limit=201", "limit=many", "cursor=%21", "cursor=YWJj"})
    void a_parameter_of_the_wrong_form_is_400(String parameter) {
        assertThat(actors.get("admin")
                        .get("/api/v1/admin/payment-notices?" + parameter)
                        .code())
                .isEqualTo("http.parameter-malformed");
    }

    @Test
    void another_try_places_what_can_be_placed_by_now() {
        var purchase = paid();
        var notice = "evt_another" + purchase.id().substring(4, 12);
        rig.deliver("{\"types\":[\"refund.created\",\"charge.refunded\"],\"events\":2,\"drop\":true}");
        purchase.press("refund", "{\"amount\":250}");
        var body = purchase.events("refund.created").getFirst().toString();
        var foreign = body.replace(
                        purchase.paymentId(), "pi_notyet" + purchase.id().substring(4, 12))
                .replaceFirst("evt_\\w+", notice);
        Webhooks.post(rig, foreign, Webhooks.signature(foreign, CommandSideRig.WEBHOOK_SECRET, Instant.now()));
        Webhooks.awaitState(rig, notice, "parked not-ours");
        rig.bean(JdbcClient.class)
                .sql("insert into purchase_of_payment (payment_id, purchase_id, noted_at) values (?, ?, 1)")
                .params("pi_notyet" + purchase.id().substring(4, 12), purchase.id())
                .update();
        for (int presses = 0; presses < 2; presses++) {
            assertThat(actors.get("admin")
                            .send("POST", "/api/v1/admin/payment-notices/" + notice + "/replay", null)
                            .status())
                    .isEqualTo(202);
        }
        Webhooks.awaitState(rig, notice, "applied");
        assertThat(actors.get("admin")
                        .send("POST", "/api/v1/admin/payment-notices/evt_unknown/replay", null)
                        .status())
                .isEqualTo(404);
        assertThat(List.of(purchase.levels())).containsExactly("");
    }
}
