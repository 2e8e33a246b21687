package chat.limitless.platform.signin;

import chat.limitless.api.accounts.SignInId;
import chat.limitless.api.accounts.UserId;
import chat.limitless.platform.PublicUrl;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.springframework.http.ResponseCookie;

/// Session tokens as HS256 JWTs. A token names user and sign-in only: what the person may do is asked of the log.
final class SignedSessionTokens implements SessionTokens {

    private static final String COOKIE = "app_session_id";
    private static final String AUDIENCE = "limitless-session";
    private static final String SIGN_IN = "sid";
    private static final String SIGNED_IN_AT = "auth_time";
    private static final int LONGEST_TOKEN = 2_000;

    private final KeyRing keys;
    private final boolean secure;
    private final Clock clock;

    SignedSessionTokens(KeyRing keys, PublicUrl publicUrl, Clock clock) {
        this.keys = keys;
        this.secure = publicUrl.isSecure();
        this.clock = clock;
    }

    @Override
    public String cookieName() {
        // Browsers take the prefix only together with Secure.
        return secure ? "__Host-" + COOKIE : COOKIE;
    }

    @Override
    public ResponseCookie begin(UserId userId, SignInId signInId) {
        return issue(userId, signInId, clock.instant());
    }

    @Override
    public Optional<ResponseCookie> renew(Session session) {
        return session.issuedAt().plus(SigningProperties.RENEW_AFTER).isAfter(clock.instant())
                ? Optional.empty()
                : Optional.of(issue(session.userId(), session.signInId(), session.signedInAt()));
    }

    @Override
    public ResponseCookie end() {
        return cookie("", Duration.ZERO);
    }

    @Override
    public Optional<Session> verify(String token) {
        if (token.length() > LONGEST_TOKEN) {
            return Optional.empty();
        }
        try {
            var jwt = SignedJWT.parse(token);
            var header = jwt.getHeader();
            var key = header.getKeyID() == null ? Optional.<byte[]>empty() : keys.find(header.getKeyID());
            if (!JWSAlgorithm.HS256.equals(header.getAlgorithm())
                    || key.isEmpty()
                    || !jwt.verify(new MACVerifier(key.get()))) {
                return Optional.empty();
            }
            return session(jwt.getJWTClaimsSet());
        } catch (ParseException | JOSEException | IllegalArgumentException e) {
            // Whatever it is, it is not a token of ours.
            return Optional.empty();
        }
    }

    private Optional<Session> session(JWTClaimsSet claims) throws ParseException {
        var signedInAtSeconds = claims.getLongClaim(SIGNED_IN_AT);
        if (!claims.getAudience().contains(AUDIENCE)
                || claims.getSubject() == null
                || claims.getIssueTime() == null
                || claims.getStringClaim(SIGN_IN) == null
                || signedInAtSeconds == null) {
            return Optional.empty();
        }
        var session = new Session(
                new UserId(claims.getSubject()),
                new SignInId(claims.getStringClaim(SIGN_IN)),
                Instant.ofEpochSecond(signedInAtSeconds),
                claims.getIssueTime().toInstant());
        return clock.instant().isBefore(end(session.signedInAt(), session.issuedAt()))
                ? Optional.of(session)
                : Optional.empty();
    }

    private ResponseCookie issue(UserId userId, SignInId signInId, Instant signedInAt) {
        var now = clock.instant();
        var end = end(signedInAt, now);
        var claims = new JWTClaimsSet.Builder()
                .audience(AUDIENCE)
                .subject(userId.value())
                .claim(SIGN_IN, signInId.value())
                .claim(SIGNED_IN_AT, signedInAt.getEpochSecond())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(end))
                .build();
        var header = new JWSHeader.Builder(JWSAlgorithm.HS256)
                .type(JOSEObjectType.JWT)
                .keyID(keys.newest())
                .build();
        var jwt = new SignedJWT(header, claims);
        try {
            jwt.sign(new MACSigner(keys.find(keys.newest()).orElseThrow()));
        } catch (JOSEException e) {
            throw new IllegalStateException("a session token could not be signed", e);
        }
        return cookie(jwt.serialize(), Duration.between(now, end));
    }

    private static Instant end(Instant signedInAt, Instant issuedAt) {
        var absolute = signedInAt.plus(SigningProperties.LONGEST_SESSION);
        var idle = issuedAt.plus(SigningProperties.IDLE_LIMIT);
        return idle.isBefore(absolute) ? idle : absolute;
    }

    private ResponseCookie cookie(String value, Duration maxAge) {
        return ResponseCookie.from(cookieName(), value)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .path("/")
                .maxAge(maxAge)
                .build();
    }
}
