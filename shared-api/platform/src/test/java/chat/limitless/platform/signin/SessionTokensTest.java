package chat.limitless.platform.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.limitless.api.accounts.SignInId;
import chat.limitless.api.accounts.UserId;
import chat.limitless.platform.PublicUrl;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import org.junit.jupiter.api.Test;

/// Session tokens: both sides of every limit, key rotation, and what a forger might try.
class SessionTokensTest {

    private static final Instant START = Instant.parse("2026-11-01T10:00:00Z");
    private static final UserId USER = new UserId("usr_abc");
    private static final SignInId SIGN_IN = new SignInId("sgn_abc");
    private static final String RING = "new:0123456789abcdef0123456789abcdef,old:fedcba9876543210fedcba9876543210";

    @Test
    void a_token_names_the_user_and_the_sign_in() {
        var cookie = tokens(RING, START).begin(USER, SIGN_IN);

        assertThat(tokens(RING, START).verify(cookie.getValue()))
                .hasValue(new SessionTokens.Session(USER, SIGN_IN, START, START));
    }

    @Test
    void the_cookie_is_kept_from_scripts_and_foreign_sites() {
        var plain = tokens(RING, START).begin(USER, SIGN_IN);
        assertThat(plain.getName()).isEqualTo("app_session_id");
        assertThat(plain.isHttpOnly()).isTrue();
        assertThat(plain.isSecure()).isFalse();
        assertThat(plain.getSameSite()).isEqualTo("Lax");
        assertThat(plain.getPath()).isEqualTo("/");

        var secure = new SignedSessionTokens(KeyRing.parse(RING), PublicUrl.of("https://chat.example.org"), at(START))
                .begin(USER, SIGN_IN);
        assertThat(secure.getName()).isEqualTo("__Host-app_session_id");
        assertThat(secure.isSecure()).isTrue();
        assertThat(secure.getDomain()).isNull();
    }

    @Test
    void an_idle_session_ends_after_seven_days() {
        var token = tokens(RING, START).begin(USER, SIGN_IN).getValue();

        assertThat(tokens(RING, START.plus(Duration.ofDays(7)).minusSeconds(1)).verify(token))
                .isPresent();
        assertThat(tokens(RING, START.plus(Duration.ofDays(7))).verify(token)).isEmpty();
    }

    @Test
    void a_used_session_is_renewed_daily_and_ends_after_thirty_days() {
        var token = tokens(RING, START).begin(USER, SIGN_IN).getValue();
        for (var day = 1; day < 30; day++) {
            var tokens = tokens(RING, START.plus(Duration.ofDays(day)));
            var session = tokens.verify(token).orElseThrow();
            token = tokens.renew(session).orElseThrow().getValue();
        }
        assertThat(tokens(RING, START.plus(Duration.ofDays(30)).minusSeconds(1)).verify(token))
                .isPresent();
        assertThat(tokens(RING, START.plus(Duration.ofDays(30))).verify(token)).isEmpty();
    }

    @Test
    void a_token_younger_than_a_day_is_not_renewed() {
        var tokens = tokens(RING, START.plus(Duration.ofDays(1)).minusSeconds(1));

        assertThat(tokens.renew(new SessionTokens.Session(USER, SIGN_IN, START, START)))
                .isEmpty();
    }

    @Test
    void an_old_key_still_verifies_until_it_is_removed() {
        var token = tokens("old:fedcba9876543210fedcba9876543210", START)
                .begin(USER, SIGN_IN)
                .getValue();

        assertThat(tokens(RING, START).verify(token)).isPresent();
        assertThat(tokens("new:0123456789abcdef0123456789abcdef", START).verify(token))
                .isEmpty();
    }

    @Test
    void another_secret_under_the_same_name_is_another_key() {
        var token = tokens("new:ffffffffffffffffffffffffffffffff", START)
                .begin(USER, SIGN_IN)
                .getValue();

        assertThat(tokens(RING, START).verify(token)).isEmpty();
    }

    @Test
    void tokens_without_a_signature_or_for_another_purpose_are_refused() throws Exception {
        var tokens = tokens("one-plain-secret-of-any-length", START);
        assertThat(tokens.verify("eyJhbGciOiJub25lIiwia2lkIjoib25seSJ9.eyJzdWIiOiJ1c3JfYWJjIn0."))
                .isEmpty();
        assertThat(tokens.verify("")).isEmpty();
        assertThat(tokens.verify("a.b.c")).isEmpty();
        assertThat(tokens.verify("x".repeat(10_000))).isEmpty();

        var foreign = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("only").build(),
                new JWTClaimsSet.Builder()
                        .subject("usr_abc")
                        .audience("another-purpose")
                        .claim("sid", "sgn_abc")
                        .claim("auth_time", START.getEpochSecond())
                        .issueTime(Date.from(START))
                        .build());
        foreign.sign(new MACSigner(
                KeyRing.parse("one-plain-secret-of-any-length").find("only").orElseThrow()));
        assertThat(tokens.verify(foreign.serialize())).isEmpty();
    }

    @Test
    void a_changed_token_is_refused() {
        var token = tokens(RING, START).begin(USER, SIGN_IN).getValue();
        var middle = token.indexOf('.') + 5;
        var changed =
                token.substring(0, middle) + (token.charAt(middle) == 'A' ? 'B' : 'A') + token.substring(middle + 1);

        assertThat(tokens(RING, START).verify(changed)).isEmpty();
    }

    @Test
    void a_ring_with_one_name_twice_or_an_empty_secret_is_refused() {
        assertThatThrownBy(() -> KeyRing.parse("a:one,a:two")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> KeyRing.parse(" ")).isInstanceOf(IllegalArgumentException.class);
    }

    private static SignedSessionTokens tokens(String secrets, Instant now) {
        return new SignedSessionTokens(KeyRing.parse(secrets), PublicUrl.of("http://localhost:8080"), at(now));
    }

    private static Clock at(Instant now) {
        return Clock.fixed(now, ZoneOffset.UTC);
    }
}
