package chat.limitless.platform.web;

import chat.limitless.platform.RequestScope;
import chat.limitless.platform.signin.SessionTokens;
import chat.limitless.platform.signin.SignInRegistry;
import chat.limitless.platform.signin.SignedIn;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Finds out who a request comes from: cookie → token → what the log says about that sign-in now.
final class SessionFilter extends OncePerRequestFilter {

    private final SessionTokens tokens;
    private final SignInRegistry registry;

    SessionFilter(SessionTokens tokens, SignInRegistry registry) {
        this.tokens = tokens;
        this.registry = registry;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = token(request).flatMap(tokens::verify);
        var person = session.flatMap(registry::find);
        if (person.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        session.flatMap(tokens::renew)
                .ifPresent(cookie -> response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString()));
        authenticate(person.get());
        Scoped.run(RequestScope.user(person.get().id()), () -> chain.doFilter(request, response));
    }

    private static void authenticate(SignedIn person) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new SignedInAuthentication(person));
        SecurityContextHolder.setContext(context);
    }

    /// An answer that streams is dispatched a second time at its end, and must still belong to somebody then.
    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    private Optional<String> token(HttpServletRequest request) {
        var cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(tokens.cookieName()))
                        .map(Cookie::getValue)
                        .findFirst();
    }
}
