package chat.limitless.simulators.manus;

import chat.limitless.simulators.http.RandomText;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Codes and tokens that were handed out. A code is good once, for a short time, for one redirect address.
final class Grants {
    static final Duration TOKEN_LIFETIME = Duration.ofDays(7);
    private final Clock clock;
    private final Duration codeLifetime;
    private final Map<String, Code> codes = new HashMap<>();
    private final Map<String, Token> tokens = new HashMap<>();

    Grants(Clock clock, Duration codeLifetime) {
        this.clock = clock;
        this.codeLifetime = codeLifetime;
    }

    record Code(Person person, String appId, String redirectUri, Instant expiresAt) {}

    record Token(Person person, String appId, Instant expiresAt) {}

    synchronized String newCode(Person person, String appId, String redirectUri) {
        codes.values().removeIf(code -> code.expiresAt.isBefore(clock.instant()));
        String code = RandomText.ofLength(32);
        codes.put(code, new Code(person, appId, redirectUri, clock.instant().plus(codeLifetime)));
        return code;
    }

    /// Uses the code up, even when the exchange is then refused.
    synchronized @Nullable Code redeem(String code) {
        Code found = codes.remove(code);
        return found == null || found.expiresAt.isBefore(clock.instant()) ? null : found;
    }

    synchronized String newToken(Person person, String appId) {
        tokens.values().removeIf(token -> token.expiresAt.isBefore(clock.instant()));
        String token = RandomText.ofLength(48);
        tokens.put(token, new Token(person, appId, clock.instant().plus(TOKEN_LIFETIME)));
        return token;
    }

    synchronized @Nullable Token token(String accessToken) {
        Token found = tokens.get(accessToken);
        return found == null || found.expiresAt.isBefore(clock.instant()) ? null : found;
    }
}
