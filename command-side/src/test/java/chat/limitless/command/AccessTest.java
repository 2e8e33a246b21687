package chat.limitless.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.limitless.api.accounts.Role;
import chat.limitless.api.accounts.UserEvent.DataViewOpened;
import chat.limitless.api.accounts.UserEvent.RoleGranted;
import chat.limitless.api.accounts.UserEvent.RoleRevoked;
import chat.limitless.api.recharge.RechargeConsent;
import chat.limitless.command.testing.Browser;
import chat.limitless.command.testing.CommandSideRig;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Who may do what: every kind of actor against every route of accounts, payments and support.
class AccessTest {

    private static CommandSideRig rig;
    private static Map<String, Browser> actors;
    private static Browser target;

    @BeforeAll
    static void start() {
        rig = CommandSideRig.start();
        target = rig.signedIn("target@example.com");
        var anonymous = rig.browser();
        anonymous.startSignIn("/");
        actors = Map.of(
                "anonymous", anonymous,
                "user", rig.signedIn("user@example.com"),
                "support", rig.signedInAs(Role.SUPPORT, "support@example.com"),
                "finance", rig.signedInAs(Role.FINANCE, "finance@example.com"),
                "admin", rig.signedIn(CommandSideRig.OWNER_EMAIL));
        await().atMost(Duration.ofSeconds(10)).until(() -> openView("support") == 201);
    }

    @AfterAll
    static void stop() {
        rig.close();
    }

    private static int openView(String actor) {
        return actors.get(actor)
                .send(
                        "POST",
                        "/api/v1/support/views",
                        "{\"userId\":\"" + target.userId().value() + "\",\"reason\":\"ticket 4711\"}")
                .status();
    }

    @ParameterizedTest
    @CsvSource({"anonymous,401", "user,403", "support,201", "finance,403", "admin,403"})
    void only_support_opens_a_view_of_somebody_s_data(String actor, int status) {
        assertThat(openView(actor)).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"anonymous,401", "user,403", "support,403", "finance,403", "admin,204"})
    void only_an_admin_grants_and_takes_roles(String actor, int status) {
        var path = "/api/v1/admin/users/" + target.userId() + "/roles/finance";
        assertThat(actors.get(actor).put(path).status()).isEqualTo(status);
        assertThat(actors.get(actor).delete(path).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"anonymous,401", "user,403", "support,403", "finance,403", "admin,204"})
    void only_an_admin_closes_accounts(String actor, int status) {
        var somebody = rig.signedIn("somebody-" + actor + "@example.com");
        var path = "/api/v1/admin/users/" + somebody.userId() + "/disabled";
        assertThat(actors.get(actor).put(path).status()).isEqualTo(status);
        assertThat(actors.get(actor).delete(path).status()).isEqualTo(status);
    }

    @Test
    void nobody_buys_without_signing_in() {
        assertThat(actors.get("anonymous").buy("starter", "key-of-nobody").status())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({"anonymous,401,401,401", "user,409,204,201", "support,409,204,201", "admin,409,204,201"})
    void everybody_signed_in_looks_after_their_own_recharging(String actor, int agree, int end, int card) {
        var browser = actors.get(actor);
        var terms = """
                {"packId":"starter","thresholdMicros":1,"monthlyCapMinor":1000,"consentVersion":"%s"}""".formatted(RechargeConsent.VERSION);
        assertThat(browser.send("PUT", "/api/v1/auto-recharge", terms).status()).isEqualTo(agree);
        assertThat(browser.delete("/api/v1/auto-recharge").status()).isEqualTo(end);
        assertThat(browser.delete("/api/v1/auto-recharge/payment-method").status())
                .isEqualTo(end);
        var page = browser.exchange(browser.request(
                        "POST",
                        "/api/v1/auto-recharge/card-setups",
                        "{\"consentVersion\":\"" + RechargeConsent.VERSION + "\"}")
                .header("Idempotency-Key", "key-of-card-" + actor)
                .build());
        assertThat(page.status()).isEqualTo(card);
    }

    @Test
    void a_write_without_the_csrf_token_or_from_a_foreign_page_is_refused() {
        var user = actors.get("user");
        var path = "/api/v1/purchases";
        var bare = HttpRequest.newBuilder(rig.address(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();
        assertThat(user.exchange(bare).status()).isEqualTo(403);
        var foreign = user.request("POST", path, "{}")
                .header("Origin", "https://evil.example")
                .build();
        assertThat(user.exchange(foreign).code()).isEqualTo("http.origin-foreign");
    }

    @Test
    void a_granted_role_works_within_a_second_and_a_taken_one_is_gone() {
        var helper = rig.signedIn("helper@example.com");
        var path = "/api/v1/admin/users/" + helper.userId() + "/roles/support";
        actors.get("admin").put(path);
        actors.get("admin").put(path);
        assertThat(rig.events(helper.userId().value(), RoleGranted.class)).hasSize(1);
        var view = "{\"userId\":\"" + target.userId().value() + "\",\"reason\":\"because\"}";
        await().atMost(Duration.ofSeconds(2))
                .until(() -> helper.send("POST", "/api/v1/support/views", view).status() == 201);
        actors.get("admin").delete(path);
        assertThat(rig.events(helper.userId().value(), RoleRevoked.class)).hasSize(1);
        await().atMost(Duration.ofSeconds(2))
                .until(() -> helper.send("POST", "/api/v1/support/views", view).status() == 403);
    }

    @Test
    void a_closed_account_is_out_everywhere_and_cannot_sign_in_until_opened() {
        var somebody = rig.signedIn("closed@example.com");
        var path = "/api/v1/admin/users/" + somebody.userId() + "/disabled";
        assertThat(actors.get("admin").put(path).status()).isEqualTo(204);
        await().atMost(Duration.ofSeconds(2))
                .until(() -> somebody.buy("starter", "key-of-closed").status() == 401);
        var again = rig.browser().signIn("closed", "closed@example.com");
        assertThat(again.status()).isEqualTo(403);
        assertThat(again.code()).isEqualTo("accounts.disabled");
        actors.get("admin").delete(path);
        assertThat(rig.browser().signIn("closed", "closed@example.com").status())
                .isEqualTo(302);
    }

    @Test
    void the_owner_stays_admin() {
        var admin = actors.get("admin");
        var answer = admin.delete("/api/v1/admin/users/" + admin.userId() + "/roles/admin");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.code()).isEqualTo("accounts.owner-stays-admin");
    }

    @Test
    void malformed_ids_and_roles_are_400() {
        var admin = actors.get("admin");
        assertThat(admin.put("/api/v1/admin/users/nobody/roles/finance").status())
                .isEqualTo(400);
        assertThat(admin.put("/api/v1/admin/users/" + target.userId() + "/roles/emperor")
                        .status())
                .isEqualTo(400);
        assertThat(admin.put("/api/v1/admin/users/usr_doesnotexist/roles/finance")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_view_needs_a_reason_and_is_itself_an_event() {
        var support = actors.get("support");
        var without = support.send(
                "POST",
                "/api/v1/support/views",
                "{\"userId\":\"" + target.userId().value() + "\",\"reason\":\" \"}");
        assertThat(without.status()).isEqualTo(422);
        var answer = support.send(
                "POST",
                "/api/v1/support/views",
                "{\"userId\":\"" + target.userId().value() + "\",\"reason\":\"ticket 12\"}");
        assertThat(answer.json().path("viewId").asString()).startsWith("viw_");
        assertThat(rig.events(target.userId().value(), DataViewOpened.class))
                .anySatisfy(view -> assertThat(view.reason().text()).isEqualTo("ticket 12"));
    }
}
