package chat.limitless.platform.web;

import chat.limitless.platform.limits.Limit;
import chat.limitless.platform.limits.LimitReached;
import chat.limitless.platform.limits.RateLimits;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/// Holds endpoints to their [Limited].
final class LimitCheck implements HandlerInterceptor {

    private final RateLimits limits;
    private final SignInPage signInPage;

    LimitCheck(RateLimits limits, SignInPage signInPage) {
        this.limits = limits;
        this.signInPage = signInPage;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method) {
            var limited = method.getMethodAnnotation(Limited.class);
            return limited == null || isAdmitted(limited.value(), request, response);
        }
        return true;
    }

    private boolean isAdmitted(Limit limit, HttpServletRequest request, HttpServletResponse response) {
        try {
            limits.require(limit, who(limit, request));
            return true;
        } catch (LimitReached reached) {
            if (!SignInPage.isWanted(request)) {
                throw reached;
            }
            signInPage.send(
                    response,
                    LimitProblems.codeOf(reached.limit()),
                    reached.retryAfter().orElse(null));
            return false;
        }
    }

    /// Signing in counts for the address whoever the browser was before: else one session per try would do.
    private static String who(Limit limit, HttpServletRequest request) {
        var person = SecurityContextHolder.getContext().getAuthentication();
        return limit != Limit.SIGN_IN && person instanceof SignedInAuthentication
                ? person.getName()
                : ClientAddress.keyOf(request);
    }
}
