package chat.limitless.platform.web;

import chat.limitless.platform.PublicUrl;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/// Where a browser that signs in too often ends: on our own page, which says so and when to try again. It goes from
/// page to page by itself there, so that nobody else would turn a problem document into a sentence.
final class SignInPage {

    private static final String SIGN_IN_ROUTES = "/api/oauth/";

    private final PublicUrl publicUrl;

    SignInPage(PublicUrl publicUrl) {
        this.publicUrl = publicUrl;
    }

    /// Whether it is a browser on its way to or from the identity provider.
    static boolean isWanted(HttpServletRequest request) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        return request.getRequestURI().startsWith(SIGN_IN_ROUTES)
                && accept != null
                && accept.contains(MediaType.TEXT_HTML_VALUE);
    }

    /// Sends it there.
    void send(HttpServletResponse response, ProblemCode problem, @Nullable Duration wait) {
        var address = "/sign-in?problem=" + problem.code();
        response.setStatus(HttpStatus.FOUND.value());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.LOCATION,
                publicUrl.resolve(wait == null ? address : address + "&wait=" + LimitProblems.wholeSeconds(wait)));
    }
}
