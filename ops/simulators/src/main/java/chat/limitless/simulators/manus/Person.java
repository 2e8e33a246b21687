package chat.limitless.simulators.manus;

import chat.limitless.simulators.http.Digest;
import chat.limitless.simulators.http.Json;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// Somebody with a Manus account.
///
/// @param openId the id applications see
/// @param name may be empty, as with real accounts
/// @param email may be missing, as with real accounts
/// @param platform how the person signed up
public record Person(String openId, String name, @Nullable String email, String platform) {
    private static final String EMAIL = "REGISTERED_PLATFORM_EMAIL";

    /// The person with this e-mail address: the same id every time, whatever the case it is typed in.
    public static Person of(String name, String email) {
        return new Person(openIdOf(email), name, email.trim(), EMAIL);
    }

    /// A person who gave no e-mail address.
    public static Person nameless(String key, String name) {
        return new Person(openIdOf(key), name, null, EMAIL);
    }

    /// The id that belongs to an e-mail address.
    public static String openIdOf(String email) {
        return Digest.hex("manus", email.trim().toLowerCase(Locale.ROOT)).substring(0, 22);
    }

    ObjectNode toJson() {
        ObjectNode json = Json.object();
        json.put("id", openId);
        json.put("name", name);
        json.put("email", email);
        json.put("platform", platform);
        return json;
    }

    static Person of(ObjectNode json) {
        return new Person(
                json.path("id").asString(""),
                json.path("name").asString(""),
                json.path("email").isString() ? json.path("email").asString() : null,
                json.path("platform").asString(EMAIL));
    }

    String loginMethod() {
        return switch (platform) {
            case "REGISTERED_PLATFORM_GOOGLE" -> "google";
            case "REGISTERED_PLATFORM_APPLE" -> "apple";
            case "REGISTERED_PLATFORM_MICROSOFT", "REGISTERED_PLATFORM_AZURE" -> "microsoft";
            case "REGISTERED_PLATFORM_GITHUB" -> "github";
            default -> "email";
        };
    }
}
