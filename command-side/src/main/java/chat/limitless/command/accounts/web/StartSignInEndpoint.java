package chat.limitless.command.accounts.web;

import chat.limitless.command.accounts.port.IdentityProvider;
import chat.limitless.platform.PublicUrl;
import chat.limitless.platform.limits.Limit;
import chat.limitless.platform.web.Answers;
import chat.limitless.platform.web.Limited;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Sends a browser to the identity provider, with a nonce that only this browser can bring back.
@RestController
class StartSignInEndpoint {

    private static final int NONCE_BYTES = 24;

    private final IdentityProvider provider;
    private final StateCookie cookie;
    private final PublicUrl publicUrl;
    private final SecureRandom random = new SecureRandom();

    StartSignInEndpoint(IdentityProvider provider, StateCookie cookie, PublicUrl publicUrl) {
        this.provider = provider;
        this.cookie = cookie;
        this.publicUrl = publicUrl;
    }

    @Limited(Limit.SIGN_IN)
    @Answers(302)
    @GetMapping("/api/oauth/login")
    ResponseEntity<Void> start(
            @RequestParam(required = false) @Nullable String returnTo, HttpServletResponse response) {
        var redirectUri = publicUrl.resolve(FinishSignInEndpoint.PATH);
        var nonce = nonce();
        var state = new SignInState(redirectUri, nonce, SignInState.pathOfOurs(returnTo));
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.holding(nonce).toString());
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(provider.signInPage(redirectUri, state.encode()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private String nonce() {
        var bytes = new byte[NONCE_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
