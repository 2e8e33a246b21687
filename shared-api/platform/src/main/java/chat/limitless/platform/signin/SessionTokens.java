package chat.limitless.platform.signin;

import chat.limitless.api.accounts.SignInId;
import chat.limitless.api.accounts.UserId;
import java.time.Instant;
import java.util.Optional;
import org.springframework.http.ResponseCookie;

/// Makes and checks the session cookie: a signed token that says who signed in and when, and nothing about what they
/// may do.
public interface SessionTokens {

    /// What a valid cookie says.
    ///
    /// @param userId the user
    /// @param signInId the sign-in
    /// @param signedInAt when the person came back from the identity provider; the session ends 30 days later
    /// @param issuedAt when this token was made; used within 7 days it is replaced by a newer one, else it is void
    record Session(UserId userId, SignInId signInId, Instant signedInAt, Instant issuedAt) {}

    /// The name of the cookie here.
    String cookieName();

    /// The cookie for a sign-in that has just begun.
    ResponseCookie begin(UserId userId, SignInId signInId);

    /// The same session with a fresh token, once the old one is a day old; empty as long as it is younger.
    Optional<ResponseCookie> renew(Session session);

    /// The cookie that removes the session from the browser.
    ResponseCookie end();

    /// What the token says, if one of our keys signed it and neither the session nor its idle limit is over.
    Optional<Session> verify(String token);
}
