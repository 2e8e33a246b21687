package chat.limitless.command.accounts.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.limitless.api.accounts.Role;
import chat.limitless.api.accounts.UserEvent.RoleGranted;
import chat.limitless.api.accounts.UserEvent.SignInEnded;
import chat.limitless.api.accounts.UserEvent.UserProfileTaken;
import chat.limitless.api.accounts.UserEvent.UserRegistered;
import chat.limitless.api.accounts.UserEvent.UserSignedIn;
import chat.limitless.api.credits.CreditAccountId;
import chat.limitless.api.credits.CreditEvent.LotGranted;
import chat.limitless.api.credits.LotKind;
import chat.limitless.command.testing.Browser;
import chat.limitless.command.testing.Browser.Answer;
import chat.limitless.command.testing.CommandSideRig;
import chat.limitless.simulators.http.Fault;
import chat.limitless.simulators.manus.Person;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInTest {

    private static final String EXCHANGE = "/webdev.v1.WebDevAuthPublicService/ExchangeToken";

    private static CommandSideRig rig;

    @BeforeAll
    static void start() {
        rig = CommandSideRig.start("--limitless.manus.timeout=2s");
    }

    @AfterAll
    static void stop() {
        rig.close();
    }

    @AfterEach
    void noMoreFaults() {
        rig.simulators().manus().faults().clear();
    }

    @Test
    void a_person_signs_in_and_is_sent_to_the_public_address() {
        var browser = rig.browser();
        rig.simulators().manus().letNextVisitBe(Person.of("Ada", "ada@example.com"));
        var answer = browser.get(browser.comeBack(browser.startSignIn("/c/cnv_1?x=y")));
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).contains(CommandSideRig.PUBLIC_URL + "/c/cnv_1?x=y");
        assertThat(browser.cookie("app_session_id")).isPresent();
        assertThat(browser.cookie("oauth_state")).isEmpty();
        var registered = rig.events(browser.userId().value(), UserRegistered.class);
        assertThat(registered).singleElement().satisfies(event -> {
            assertThat(event.name().text()).isEqualTo("Ada");
            assertThat(event.email().text()).isEqualTo("ada@example.com");
            assertThat(event.loginMethod()).isEqualTo("email");
        });
    }

    @Test
    void the_portal_is_asked_with_our_application_our_address_and_a_state() {
        var portal = rig.browser().startSignIn("/credits");
        assertThat(portal.toString()).startsWith(rig.simulators().manus().baseUrl() + "/app-auth?");
        assertThat(portal.getQuery())
                .contains("appId=app_test", "type=signIn")
                .contains("redirectUri=" + CommandSideRig.PUBLIC_URL + "/api/oauth/callback");
    }

    @Test
    void the_same_person_is_the_same_user_and_gets_one_welcome_grant() {
        var first = rig.signedIn("twice@example.com");
        var second = rig.signedIn("twice@example.com");
        assertThat(second.userId()).isEqualTo(first.userId());
        assertThat(rig.events(first.userId().value(), UserSignedIn.class)).hasSize(2);
        var account = CreditAccountId.of(first.userId()).value();
        await().atMost(Duration.ofSeconds(10))
                .until(() -> !rig.events(account, LotGranted.class).isEmpty());
        assertThat(rig.events(account, LotGranted.class)).singleElement().satisfies(lot -> {
            assertThat(lot.lotId().value()).isEqualTo("lot_welcome");
            assertThat(lot.kind()).isEqualTo(LotKind.PROMOTIONAL);
            assertThat(lot.amountMicros()).isEqualTo(50_000_000);
            assertThat(Duration.between(lot.grantedAt(), lot.expiresAt())).isEqualTo(Duration.ofDays(60));
        });
    }

    @Test
    void a_changed_profile_is_taken() {
        var browser = rig.signedIn("changes@example.com");
        rig.browser().signIn("Another Name", "changes@example.com");
        assertThat(rig.events(browser.userId().value(), UserProfileTaken.class))
                .singleElement()
                .satisfies(event -> assertThat(event.name().text()).isEqualTo("Another Name"));
    }

    @Test
    void a_person_without_name_or_e_mail_can_sign_in() {
        var browser = rig.browser();
        rig.simulators().manus().letNextVisitBe(Person.nameless("quiet", ""));
        assertThat(browser.get(browser.comeBack(browser.startSignIn("/"))).status())
                .isEqualTo(302);
    }

    @Test
    void the_configured_owner_becomes_admin_once() {
        var owner = rig.signedIn(CommandSideRig.OWNER_EMAIL);
        rig.signedIn(CommandSideRig.OWNER_EMAIL);
        assertThat(rig.events(owner.userId().value(), RoleGranted.class))
                .singleElement()
                .satisfies(event -> assertThat(event.role()).isEqualTo(Role.ADMIN));
    }

    @Test
    void a_missing_code_or_state_is_400() {
        for (var query : List.of("", "?code=c", "?state=s", "?code=&state=")) {
            var answer = rig.browser().get("/api/oauth/callback" + query);
            assertThat(answer.status()).as(query).isEqualTo(400);
            assertThat(answer.code()).isEqualTo("http.parameter-missing");
        }
    }

    @Test
    void a_person_whose_sign_in_fails_is_sent_to_a_page_that_says_why() {
        assertThat(comingBack("?code=c")).isEqualTo("http.parameter-missing");
        assertThat(comingBack("?code=c&state=guessed")).isEqualTo("accounts.sign-in-state");
        rig.simulators().manus().faults().add(Fault.status(EXCHANGE, 500, 9));
        var browser = rig.browser();
        rig.simulators().manus().letNextVisitBe(Person.of("Ada", "ada-fails@example.com"));
        var answer = asPage(browser, browser.comeBack(browser.startSignIn("/")));
        assertThat(answer.header("Location")).contains(page("accounts.sign-in-provider"));
        assertThat(browser.cookie("app_session_id")).isEmpty();
    }

    @Test
    void a_person_whose_account_is_closed_is_told_so() {
        var closed = rig.signedIn("closed-page@example.com");
        var admin = rig.signedIn(CommandSideRig.OWNER_EMAIL);
        var closing = admin.put("/api/v1/admin/users/" + closed.userId() + "/disabled");
        assertThat(closing.status()).isLessThan(300);
        var browser = rig.browser();
        rig.simulators().manus().letNextVisitBe(Person.of("closed", "closed-page@example.com"));
        var answer = asPage(browser, browser.comeBack(browser.startSignIn("/")));
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).contains(page("accounts.disabled"));
    }

    private static String comingBack(String query) {
        var answer = asPage(rig.browser(), "/api/oauth/callback" + query);
        assertThat(answer.status()).isEqualTo(302);
        return answer.header("Location").orElseThrow().substring(page("").length());
    }

    private static String page(String code) {
        return CommandSideRig.PUBLIC_URL + "/sign-in?problem=" + code;
    }

    private static Answer asPage(Browser browser, String path) {
        return browser.exchange(browser.request("GET", path, null)
                .setHeader("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
                .build());
    }

    @Test
    void a_browser_that_did_not_start_is_refused_and_nothing_is_exchanged() {
        var victim = rig.browser();
        var attacker = rig.browser();
        rig.simulators().manus().letNextVisitBe(Person.of("Mallory", "mallory@example.com"));
        var back = attacker.comeBack(attacker.startSignIn("/"));
        int before = rig.simulators().manus().requests().under(EXCHANGE).size();
        var answer = victim.get(back);
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("accounts.sign-in-state");
        assertThat(victim.cookie("app_session_id")).isEmpty();
        assertThat(rig.simulators().manus().requests().under(EXCHANGE)).hasSize(before);
    }

    @Test
    void the_nonce_is_good_for_one_try() {
        var browser = rig.browser();
        rig.simulators().manus().letNextVisitBe(Person.of("Once", "once@example.com"));
        var back = browser.comeBack(browser.startSignIn("/"));
        assertThat(browser.get("/api/oauth/callback?code=x&state=nonsense").status())
                .isEqualTo(403);
        assertThat(browser.get(back).status()).isEqualTo(403);
    }

    @Test
    void a_bare_state_of_the_first_generation_is_refused() {
        // base64 of an address, as the older generation sends it
        var answer =
                rig.browser().get("/api/oauth/callback?code=x&state=aHR0cDovL2xvY2FsaG9zdC9hcGkvb2F1dGgvY2FsbGJhY2s");
        assertThat(answer.status()).isEqualTo(403);
    }

    @Test
    void a_code_is_worth_one_exchange() {
        var browser = rig.browser();
        rig.simulators().manus().letNextVisitBe(Person.of("Re Play", "replay@example.com"));
        var back = browser.comeBack(browser.startSignIn("/"));
        assertThat(browser.get(back).status()).isEqualTo(302);
        var portal = browser.startSignIn("/");
        var state = portal.getRawQuery().replaceAll(".*[?&]?state=([^&]*).*", "$1");
        var again = browser.get(back.replaceAll("state=[^&]*", "state=" + state));
        assertThat(again.status()).isEqualTo(400);
        assertThat(again.code()).isEqualTo("accounts.sign-in-code");
    }

    @Test
    void a_provider_that_fails_is_502_and_the_next_try_works() {
        rig.simulators().manus().faults().add(Fault.status(EXCHANGE, 503, 1));
        var browser = rig.browser();
        var failed = browser.signIn("Un Lucky", "unlucky@example.com");
        assertThat(failed.status()).isEqualTo(502);
        assertThat(failed.code()).isEqualTo("accounts.sign-in-provider");
        assertThat(browser.signIn("Un Lucky", "unlucky@example.com").status()).isEqualTo(302);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "//evil.example",
                "/\\evil.example",
                "///evil.example",
                "/\t/evil.example",
                "\\/evil.example",
                "/%2Fevil.example",
                "/%2f%2fevil.example",
                "/%5Cevil.example",
                "/.//evil.example",
                "/x/..//evil.example",
                "/%2e/%2fevil.example",
                "http:evil.example",
                "javascript:alert(1)",
                "evil",
                "",
                "?x",
                "#x",
                "/a b",
                "/x\ny",
                "/%0d%0aSet-Cookie:%20a=b",
                "/%00",
                "/%7f",
                "/%zz",
                "/%",
                "/a|b",
                "/a\"b",
                "/{x}",
                "/a^b",
                "/[",
                "/<script>",
                "/caf\u00e9",
                "/api/oauth/login",
                "/x/../api/oauth/login",
                "/%61pi/oauth/login"
            })
    void a_foreign_or_odd_way_back_leads_to_the_start_page(String returnTo) {
        assertThat(SignInState.pathOfOurs(returnTo)).isEqualTo("/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/c/cnv_1?x=y", "/credits?purchase=pay_1#top", "/a%20b", "/caf%C3%A9", "/?next=//x", "/apis"
            })
    void a_way_back_of_ours_is_kept(String returnTo) {
        assertThat(SignInState.pathOfOurs(returnTo)).isEqualTo(returnTo);
    }

    @Test
    void a_way_back_may_be_500_characters_long() {
        var longest = "/" + "x".repeat(499);
        assertThat(SignInState.pathOfOurs(longest)).isEqualTo(longest);
        assertThat(SignInState.pathOfOurs(longest + "x")).isEqualTo("/");
        assertThat(SignInState.pathOfOurs(null)).isEqualTo("/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a|b", "/%zz", "/[", "//evil.example", "/%5Cevil.example", "/\u00e9"})
    void an_odd_way_back_signs_in_all_the_same(String returnTo) {
        var browser = rig.browser();
        rig.simulators().manus().letNextVisitBe(Person.of("Odd", "odd@example.com"));
        var answer = browser.get(browser.comeBack(browser.startSignIn(returnTo)));
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).contains(CommandSideRig.PUBLIC_URL + "/");
    }

    /// The nonce is right, the rest was written by somebody else.
    @ParameterizedTest
    @ValueSource(strings = {"/a|b", "https://evil.example", "//evil.example", "/%0d%0aX:y"})
    void a_way_back_altered_on_the_way_leads_to_the_start_page(String returnTo) {
        var browser = rig.browser();
        rig.simulators().manus().letNextVisitBe(Person.of("Odd", "odd@example.com"));
        var back = browser.comeBack(browser.startSignIn("/"));
        var nonce = browser.cookie("oauth_state").orElseThrow().getValue();
        var altered = new SignInState("https://evil.example", nonce, returnTo).encode();
        var answer = browser.get(back.replaceAll("state=[^&]*", "state=" + URLEncoder.encode(altered, UTF_8)));
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).contains(CommandSideRig.PUBLIC_URL + "/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bm9uc2Vuc2U",
                "e30=",
                "bnVsbA==",
                "W10=",
                "eyJub25jZSI6e319",
                "eyJub25jZSI6IiJ9",
                "eyJub25jZSI6IngiLCJtb3JlIjoxfQ==",
                "%00",
                "***",
                "{}"
            })
    void a_state_that_is_none_of_ours_is_403_and_never_500(String state) {
        var browser = rig.browser();
        browser.startSignIn("/");
        var answer = browser.get("/api/oauth/callback?code=x&state=" + URLEncoder.encode(state, UTF_8));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("accounts.sign-in-state");
        assertThat(answer.response().body()).doesNotContain("Exception", "chat.limitless");
    }

    @Test
    void a_state_of_any_length_is_403() {
        var answer = rig.browser().get("/api/oauth/callback?code=x&state=" + "A".repeat(5_000));
        assertThat(answer.status()).isEqualTo(403);
    }

    @Test
    void a_provider_that_does_not_answer_is_502_after_the_limit() {
        rig.simulators()
                .manus()
                .faults()
                .add(new Fault(
                        null, EXCHANGE, 1, Fault.When.BEFORE, Fault.How.HANG, 0, null, Duration.ofMillis(2_500)));
        var failed = rig.browser().signIn("Slow", "slow@example.com");
        assertThat(failed.status()).isEqualTo(502);
        assertThat(failed.code()).isEqualTo("accounts.sign-in-provider");
    }

    @Test
    void signing_out_ends_the_sign_in_also_for_a_copied_cookie() {
        var browser = rig.signedIn("leaves@example.com");
        var userId = browser.userId();
        var copied = browser.cookie("app_session_id").orElseThrow().getValue();
        assertThat(browser.delete("/api/v1/session").status()).isEqualTo(204);
        assertThat(browser.cookie("app_session_id")).isEmpty();
        assertThat(rig.events(userId.value(), SignInEnded.class))
                .singleElement()
                .satisfies(event -> assertThat(event.reason()).isEqualTo("signed-out"));
        var thief = rig.browser();
        thief.startSignIn("/");
        await().atMost(Duration.ofSeconds(2))
                .until(() -> thief.exchange(thief.request("DELETE", "/api/v1/session", null)
                                        .header("Cookie", "app_session_id=" + copied)
                                        .build())
                                .status()
                        == 401);
    }
}
