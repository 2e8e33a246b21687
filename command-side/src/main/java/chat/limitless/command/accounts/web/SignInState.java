package chat.limitless.command.accounts.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// What travels through the identity provider and back: base64 of a JSON object.
///
/// @param redirectUri where the browser comes back to, as the provider was told
/// @param nonce also in a cookie of the browser that started; proves that the same one came back
/// @param returnTo where the person wanted to go
record SignInState(
        @Nullable String redirectUri,
        @Nullable String nonce,
        @Nullable String returnTo) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LONGEST = 4000;
    private static final int LONGEST_PATH = 500;

    String encode() {
        return Base64.getEncoder().encodeToString(JSON.writeValueAsBytes(this));
    }

    /// Empty when it is none of ours; the older form, which is a bare address, is such a one: it has no nonce.
    static Optional<SignInState> decode(String state) {
        if (state.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            // A plus sign that met a careless decoder arrives as a space.
            var bytes = Base64.getDecoder()
                    .decode(state.replace(' ', '+').replace('-', '+').replace('_', '/'));
            SignInState decoded = JSON.readValue(new String(bytes, StandardCharsets.UTF_8), SignInState.class);
            if (decoded == null) {
                return Optional.empty();
            }
            return Optional.of(decoded);
        } catch (IllegalArgumentException | JacksonException _) {
            return Optional.empty();
        }
    }

    /// A path of ours to return to; anything else is answered with the start page.
    static String pathOfOurs(@Nullable String path) {
        return path != null && isOurs(path) ? path : "/";
    }

    /// An odd path is none of ours: what a browser or a proxy could read as another host, or as another path than it
    /// says, is not worth telling apart from an attack.
    private static boolean isOurs(String path) {
        // Checked as written too: three slashes parse as no host and one slash, and browsers see a host.
        if (path.startsWith("//")
                || path.length() > LONGEST_PATH
                || !path.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            return false;
        }
        try {
            var address = new URI(path);
            return address.getScheme() == null && address.getRawAuthority() == null && isLocal(address.getPath());
        } catch (URISyntaxException _) {
            return false;
        }
    }

    /// @param path with its escapes undone
    private static boolean isLocal(String path) {
        return path.startsWith("/")
                && !path.contains("//")
                && !path.startsWith("/api/")
                && Stream.of(path.split("/", -1)).noneMatch(part -> part.equals(".") || part.equals(".."))
                && path.chars().noneMatch(c -> c == '\\' || Character.isISOControl(c));
    }
}
