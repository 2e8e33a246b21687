package chat.limitless.platform.web;

import chat.limitless.api.accounts.UserId;
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
            require(limit, ClientAddress.keyOf(request));
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

    private void require(Limit limit, String address) {
        switch (limit) {
            // Whoever the browser was before: else one session per try would do.
            case SIGN_IN -> limits.require(limit, address);
            case CHECKOUT -> limits.require(limit, person(), Limit.CHECKOUT_PER_ADDRESS, address);
            case EXPORTS -> limits.require(limit, person(), Limit.EXPORTS_PER_ADDRESS, address);
            case CHECKOUT_PER_ADDRESS, EXPORTS_PER_ADDRESS, MESSAGES, MESSAGES_PER_ADDRESS, COST, HOUSE ->
                throw new IllegalStateException("nothing to be asked in front of an endpoint: " + limit);
        }
    }

    /// Whom the filters let through to what only people may do.
    private static UserId person() {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof SignedInAuthentication person) {
            return person.getPrincipal().id();
        }
        throw new Problem(ProblemCode.NOT_SIGNED_IN);
    }
}
