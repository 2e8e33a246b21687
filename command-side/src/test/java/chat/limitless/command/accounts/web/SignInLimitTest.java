package chat.limitless.command.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;

import chat.limitless.api.recharge.RechargeConsent;
import chat.limitless.command.testing.Browser;
import chat.limitless.command.testing.Browser.Answer;
import chat.limitless.command.testing.CommandSideRig;
import chat.limitless.command.testing.Webhooks;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// How often one address may sign in and one user may start to buy, and whose address that is. The test stands where
/// the proxy does, on the inside, unless its address is taken off that list.
class SignInLimitTest {

    private static final String FEW = "--limitless.limits.sign-in=3/1h";

    private static CommandSideRig behindProxy;

    @BeforeAll
    static void start() {
        behindProxy = CommandSideRig.start(
                FEW,
                "--limitless.limits.checkout=2/1h",
                "--limitless.limits.checkout-per-address=3/1h",
                "--limitless.web.burst=60");
    }

    @AfterAll
    static void stop() {
        behindProxy.close();
    }

    private static Answer startSignIn(CommandSideRig rig, String forwardedFor) {
        var browser = rig.browser();
        return browser.exchange(browser.request("GET", "/api/oauth/login", null)
                .header("X-Forwarded-For", forwardedFor)
                .build());
    }

    private static void refused(Answer answer, String code) {
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.code()).isEqualTo(code);
        long seconds = Long.parseLong(answer.header("Retry-After").orElseThrow());
        assertThat(seconds).isBetween(1L, 1800L);
        assertThat(answer.json().path("facts").path("retryAfterSeconds").asLong())
                .isEqualTo(seconds);
        assertThat(answer.header("Content-Type")).contains("application/problem+json");
    }

    @Test
    void an_address_is_refused_after_a_few_and_others_are_not() {
        for (int n = 0; n < 3; n++) {
            assertThat(startSignIn(behindProxy, "203.0.113.1").status()).isEqualTo(302);
        }
        refused(startSignIn(behindProxy, "203.0.113.1"), "limits.sign-in");
        assertThat(startSignIn(behindProxy, "203.0.113.2").status()).isEqualTo(302);
        behindProxy.restart();
        refused(startSignIn(behindProxy, "203.0.113.1"), "limits.sign-in");
    }

    @Test
    void a_browser_ends_on_a_page_that_can_say_when_to_try_again() {
        for (int n = 0; n < 3; n++) {
            assertThat(startSignIn(behindProxy, "203.0.113.5").status()).isEqualTo(302);
        }
        for (var path : List.of("/api/oauth/login", "/api/oauth/callback?code=c&state=s")) {
            var browser = behindProxy.browser();
            var answer = browser.exchange(browser.request("GET", path, null)
                    .setHeader("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
                    .header("X-Forwarded-For", "203.0.113.5")
                    .build());

            assertThat(answer.status()).isEqualTo(302);
            var page = answer.header("Location").orElseThrow();
            assertThat(page).contains("/sign-in?problem=limits.sign-in&wait=");
            assertThat(Long.parseLong(page.substring(page.lastIndexOf('=') + 1)))
                    .isBetween(1L, 1800L);
        }
        assertThat(startSignIn(behindProxy, "203.0.113.6").header("Location").orElseThrow())
                .doesNotContain("problem=");
    }

    /// A proxy that appends instead of overwriting puts the true address last.
    @Test
    void what_a_client_wrote_before_the_proxy_did_changes_nothing() {
        for (int n = 0; n < 3; n++) {
            assertThat(startSignIn(behindProxy, "198.51.100." + n + ", 203.0.113.9")
                            .status())
                    .isEqualTo(302);
        }
        refused(startSignIn(behindProxy, "192.0.2.77, 203.0.113.9"), "limits.sign-in");
    }

    @Test
    void a_whole_ipv6_network_is_one_address() {
        for (int n = 0; n < 3; n++) {
            assertThat(startSignIn(behindProxy, "2001:db8:0:1::" + n).status()).isEqualTo(302);
        }
        refused(startSignIn(behindProxy, "2001:db8:0:1:ffff::1"), "limits.sign-in");
        assertThat(startSignIn(behindProxy, "2001:db8:0:2::1").status()).isEqualTo(302);
    }

    @Test
    void a_header_from_somebody_who_is_no_proxy_changes_nothing() {
        try (var exposed =
                CommandSideRig.start(FEW, "--server.tomcat.remoteip.internal-proxies=192\\.168\\.7\\.\\d+")) {
            for (int n = 0; n < 3; n++) {
                assertThat(startSignIn(exposed, "203.0.113." + n).status()).isEqualTo(302);
            }
            refused(startSignIn(exposed, "203.0.113.99"), "limits.sign-in");
        }
    }

    @Test
    void a_buyer_is_refused_after_a_few_and_others_are_not() {
        var buyer = signedIn("buyer@example.com", "203.0.113.21");
        var other = signedIn("other@example.com", "203.0.113.22");
        assertThat(buyer.buy("starter", "key-of-purchase-1").status()).isEqualTo(201);
        assertThat(buyer.buy("starter", "key-of-purchase-2").status()).isEqualTo(201);
        refused(buyer.buy("starter", "key-of-purchase-3"), "limits.checkout");
        assertThat(other.buy("starter", "key-of-purchase-1").status()).isEqualTo(201);
        assertThat(saveCard(other, "key-of-card-1").status()).isEqualTo(201);
        behindProxy.restart();
        refused(buyer.buy("starter", "key-of-purchase-4"), "limits.checkout");
        refused(saveCard(other, "key-of-card-2"), "limits.checkout");
    }

    @Test
    void buyers_behind_one_address_have_together_what_the_address_has() {
        var one = signedIn("one@example.com", "203.0.113.31");
        var two = signedIn("two@example.com", "203.0.113.32");
        two.forwardedFor("203.0.113.31");
        assertThat(one.buy("starter", "key-of-purchase-1").status()).isEqualTo(201);
        assertThat(one.buy("starter", "key-of-purchase-2").status()).isEqualTo(201);
        for (int n = 0; n < 5; n++) {
            refused(one.buy("starter", "key-of-purchase-3"), "limits.checkout");
        }
        assertThat(two.buy("starter", "key-of-purchase-1").status()).isEqualTo(201);
        var refused = two.buy("starter", "key-of-purchase-2");
        refused(refused, "limits.checkout");
        assertThat(refused.json().path("facts").path("limit").asInt()).isEqualTo(3);
        two.forwardedFor("203.0.113.32");
        assertThat(two.buy("starter", "key-of-purchase-2").status()).isEqualTo(201);
    }

    private static Answer saveCard(Browser browser, String key) {
        return browser.exchange(browser.request(
                        "POST",
                        "/api/v1/auto-recharge/card-setups",
                        "{\"consentVersion\":\"" + RechargeConsent.VERSION + "\"}")
                .header("Idempotency-Key", key)
                .build());
    }

    /// Signs in through an address of its own.
    private static Browser signedIn(String email, String address) {
        var browser = behindProxy.browser();
        browser.forwardedFor(address);
        browser.signIn("Some One", email);
        return browser;
    }

    @Test
    void notices_of_the_payment_provider_and_health_are_never_refused() throws Exception {
        try (var narrow = CommandSideRig.start(FEW, "--limitless.web.burst=1", "--limitless.web.per-second=1")) {
            for (int n = 0; n < 20; n++) {
                assertThat(Webhooks.post(narrow, "{}", "t=1,v1=0").statusCode()).isEqualTo(400);
                assertThat(narrow.browser().get("/health").status()).isNotEqualTo(429);
            }
        }
    }
}
