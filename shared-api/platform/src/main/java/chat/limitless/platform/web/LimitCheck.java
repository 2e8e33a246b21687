package chat.limitless.platform.web;

import chat.limitless.platform.limits.Limit;
import chat.limitless.platform.limits.RateLimits;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/// Holds endpoints to their [Limited].
final class LimitCheck implements HandlerInterceptor {

    private final RateLimits limits;

    LimitCheck(RateLimits limits) {
        this.limits = limits;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method) {
            var limited = method.getMethodAnnotation(Limited.class);
            if (limited != null) {
                limits.require(limited.value(), who(limited.value(), request));
            }
        }
        return true;
    }

    /// Signing in counts for the address whoever the browser was before: else one session per try would do.
    private static String who(Limit limit, HttpServletRequest request) {
        var person = SecurityContextHolder.getContext().getAuthentication();
        return limit != Limit.SIGN_IN && person instanceof SignedInAuthentication
                ? person.getName()
                : ClientAddress.keyOf(request);
    }
}
