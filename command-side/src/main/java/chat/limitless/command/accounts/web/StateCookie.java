package chat.limitless.command.accounts.web;

import chat.limitless.platform.PublicUrl;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.stream.Stream;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/// The cookie that remembers, for ten minutes, which browser started to sign in. `Lax` is enough for the way back,
/// which is a top-level navigation.
@Component
class StateCookie {

    private static final Duration LIFE = Duration.ofMinutes(10);

    private final boolean secure;

    StateCookie(PublicUrl publicUrl) {
        this.secure = publicUrl.isSecure();
    }

    private String name() {
        // The prefix is only allowed on secure cookies.
        return secure ? "__Host-oauth_state" : "oauth_state";
    }

    ResponseCookie holding(String nonce) {
        return cookie(nonce, LIFE);
    }

    ResponseCookie cleared() {
        return cookie("", Duration.ZERO);
    }

    private ResponseCookie cookie(String value, Duration life) {
        return ResponseCookie.from(name(), value)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .path("/")
                .maxAge(life)
                .build();
    }

    /// Whether the request comes from the browser that was given the nonce.
    boolean holds(HttpServletRequest request, String nonce) {
        var cookies = request.getCookies();
        return !nonce.isEmpty()
                && cookies != null
                && Stream.of(cookies)
                        .filter(cookie -> cookie.getName().equals(name()))
                        .map(Cookie::getValue)
                        .anyMatch(value -> MessageDigest.isEqual(bytes(value), bytes(nonce)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
