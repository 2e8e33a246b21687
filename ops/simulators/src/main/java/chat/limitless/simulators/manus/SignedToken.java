package chat.limitless.simulators.manus;

import chat.limitless.simulators.http.Digest;
import chat.limitless.simulators.http.Json;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// Compact JSON web tokens: the id token handed out, and the application's own session handed in.
final class SignedToken {
    private static final String ID_TOKEN_KEY = "manus-id-token";

    private SignedToken() {}

    static String issue(Person person, String appId, Instant expiresAt) {
        ObjectNode claims = Json.object();
        claims.put("sub", person.openId());
        claims.put("aud", appId);
        claims.put("name", person.name());
        claims.put("exp", expiresAt.getEpochSecond());
        String signed = part(Json.object().put("alg", "HS256").put("typ", "JWT")) + "." + part(claims);
        return signed + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(Digest.hmac(ID_TOKEN_KEY, signed));
    }

    /// The claims of an application's session. Its signature cannot be checked: the key is the application's.
    static @Nullable ObjectNode claims(String token) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3) {
            return null;
        }
        try {
            return Json.parse(new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8));
        } catch (Json.BadJson | IllegalArgumentException e) {
            return null;
        }
    }

    private static String part(ObjectNode json) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Json.text(json).getBytes(StandardCharsets.UTF_8));
    }
}
