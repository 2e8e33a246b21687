package chat.limitless.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.limitless.api.accounts.Role;
import chat.limitless.api.accounts.SignInId;
import chat.limitless.api.accounts.UserCommand.DisableUser;
import chat.limitless.api.accounts.UserCommand.EnableUser;
import chat.limitless.api.accounts.UserCommand.EndSignIn;
import chat.limitless.api.accounts.UserCommand.GrantRole;
import chat.limitless.api.accounts.UserCommand.RevokeRole;
import chat.limitless.api.accounts.UserId;
import chat.limitless.platform.Commands;
import chat.limitless.platform.signin.SessionTokens;
import chat.limitless.platform.signin.SignInRegistry;
import chat.limitless.platform.testing.PlatformApplication;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/// Who is let in over real HTTP: sessions, roles, and what the log says about both; CSRF and origin.
class SessionsTest {

    private static final Duration APPLIED_WITHIN = Duration.ofSeconds(1);
    private static final String BODY = "{\"note\":\"n1\",\"amountMicros\":5}";

    private final Commands commands = PlatformApplication.shared().getBean(Commands.class);
    private final SignInRegistry registry = PlatformApplication.shared().getBean(SignInRegistry.class);
    private final Clock clock = PlatformApplication.shared().getBean(Clock.class);
    private final UserId user = new UserId(Browser.id("usr_"));
    private final SignInId signIn = new SignInId(Browser.id("sgn_"));
    private final UserId admin = new UserId("usr_admin");

    @Test
    void a_signed_in_person_is_handed_to_the_endpoint() {
        var answer = Browser.signedIn(user, signIn).get("/api/v1/me");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("userId").asString()).isEqualTo(user.value());
        assertThat(answer.json().path("roles")).isEmpty();
    }

    @Test
    void a_role_opens_its_routes_within_a_second_and_closes_them_again() {
        var browser = Browser.signedIn(user, signIn);
        var refused = browser.get("/api/v1/admin/things");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("accounts.role-missing");

        commands.send(new GrantRole(user, Role.ADMIN, admin, now()));
        await().atMost(APPLIED_WITHIN)
                .until(() -> browser.get("/api/v1/admin/things").status() == 200);

        commands.send(new RevokeRole(user, Role.ADMIN, admin, now()));
        await().atMost(APPLIED_WITHIN)
                .until(() -> browser.get("/api/v1/admin/things").status() == 403);
    }

    @Test
    void an_ended_sign_in_is_worth_nothing_and_the_others_stay() {
        var here = Browser.signedIn(user, signIn);
        var elsewhere = Browser.signedIn(user, new SignInId(Browser.id("sgn_")));
        var told = new CopyOnWriteArrayList<Optional<SignInId>>();
        var stop = registry.onEnd((whose, which) -> {
            if (whose.equals(user)) {
                told.add(which);
            }
        });

        commands.send(new EndSignIn(user, signIn, "signed-out", now()));

        await().atMost(APPLIED_WITHIN).until(() -> here.get("/api/v1/me").status() == 401);
        assertThat(elsewhere.get("/api/v1/me").status()).isEqualTo(200);
        assertThat(told).containsExactly(Optional.of(signIn));
        stop.run();
    }

    @Test
    void a_disabled_account_is_closed_and_its_old_sessions_stay_closed_when_it_opens_again() {
        var browser = Browser.signedIn(user, signIn);

        commands.send(new DisableUser(user, admin, now()));
        await().atMost(APPLIED_WITHIN).until(() -> browser.get("/api/v1/me").status() == 401);

        var opened = commands.send(new EnableUser(user, admin, now()));
        assertThat(opened.position()).isPositive();
        await().atMost(APPLIED_WITHIN).until(this::isOpen);
        assertThat(browser.get("/api/v1/me").status()).isEqualTo(401);
    }

    @Test
    void a_forged_or_unreadable_cookie_is_no_session() {
        var browser = new Browser();
        browser.take("app_session_id", "eyJhbGciOiJub25lIn0.eyJzdWIiOiJ1c3JfYWJjIn0.");
        assertThat(browser.get("/api/v1/me").status()).isEqualTo(401);
        browser.take("app_session_id", "nonsense");
        assertThat(browser.get("/api/v1/me").status()).isEqualTo(401);
    }

    @Test
    void a_write_without_the_csrf_token_is_refused() {
        var browser = Browser.signedIn(user, signIn);

        var answer = browser.postPlain(
                "/api/v1/holds", BODY, Map.of("Content-Type", "application/json", "Origin", Browser.ORIGIN));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("http.csrf");
    }

    @Test
    void the_csrf_token_stays_the_same_so_that_requests_at_the_same_time_do_not_take_it_from_each_other() {
        var browser = Browser.signedIn(user, signIn);
        var token = browser.csrf().orElseThrow();

        for (var write = 0; write < 3; write++) {
            var answer = browser.postPlain(
                    "/api/v1/holds", BODY, Map.of("Content-Type", "application/json", "X-XSRF-TOKEN", token));
            assertThat(answer.status()).isEqualTo(402);
            assertThat(browser.csrf()).contains(token);
        }
    }

    @Test
    void a_write_from_a_foreign_page_is_refused_even_with_the_token() {
        var browser = Browser.signedIn(user, signIn);
        var token = browser.csrf().orElseThrow();

        var foreign = browser.postPlain(
                "/api/v1/holds",
                BODY,
                Map.of(
                        "Content-Type", "application/json",
                        "X-XSRF-TOKEN", token,
                        "Origin", "https://elsewhere.example"));
        var crossSite = browser.postPlain(
                "/api/v1/holds",
                BODY,
                Map.of("Content-Type", "application/json", "X-XSRF-TOKEN", token, "Sec-Fetch-Site", "cross-site"));
        var own = browser.postPlain(
                "/api/v1/holds", BODY, Map.of("Content-Type", "application/json", "X-XSRF-TOKEN", token));

        assertThat(foreign.status()).isEqualTo(403);
        assertThat(foreign.code()).isEqualTo("http.origin-foreign");
        assertThat(crossSite.code()).isEqualTo("http.origin-foreign");
        assertThat(own.status()).isEqualTo(402);
    }

    private boolean isOpen() {
        return registry.find(new SessionTokens.Session(user, signIn, now().plusSeconds(60), now()))
                .isPresent();
    }

    private Instant now() {
        return clock.instant();
    }
}
