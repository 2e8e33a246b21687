package chat.limitless.platform.signin;

import chat.limitless.api.accounts.SignInId;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// How session cookies are signed.
///
/// @param jwtSecret one secret, or `kid:secret,kid:secret`, newest first (`JWT_SECRET`): the first signs, all verify
@ConfigurationProperties("limitless.signin")
record SigningProperties(String jwtSecret) {

    /// A session ends this long after the sign-in, whatever happens.
    static final Duration LONGEST_SESSION = SignInId.COUNTS_FOR;

    /// A session that is not used for this long is over.
    static final Duration IDLE_LIMIT = Duration.ofDays(7);

    /// A token older than this is replaced at its next use.
    static final Duration RENEW_AFTER = Duration.ofDays(1);

    /// Hides the secret.
    @Override
    public String toString() {
        return "SigningProperties[hidden]";
    }
}
