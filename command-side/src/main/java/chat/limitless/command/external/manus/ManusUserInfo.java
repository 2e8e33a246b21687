package chat.limitless.command.external.manus;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The answer of GetUserInfo, in the fields of both generations of the protocol.
@JsonIgnoreProperties(ignoreUnknown = true)
record ManusUserInfo(
        @Nullable String openId,
        @Nullable String name,
        @Nullable String email,
        @Nullable String platform,
        @Nullable String loginMethod,
        @Nullable List<String> platforms) {

    private static final Map<String, String> METHODS = Map.of(
            "REGISTERED_PLATFORM_EMAIL", "email",
            "REGISTERED_PLATFORM_GOOGLE", "google",
            "REGISTERED_PLATFORM_APPLE", "apple",
            "REGISTERED_PLATFORM_MICROSOFT", "microsoft",
            "REGISTERED_PLATFORM_AZURE", "microsoft",
            "REGISTERED_PLATFORM_GITHUB", "github");

    /// How the person signed in there: the newer list first, then the single fields of the older generation.
    @Nullable
    String method() {
        if (platforms != null && !platforms.isEmpty()) {
            return METHODS.getOrDefault(platforms.getFirst(), platforms.getFirst());
        }
        var single = loginMethod == null || loginMethod.isBlank() ? platform : loginMethod;
        return single == null || single.isBlank() ? null : METHODS.getOrDefault(single, single);
    }
}
