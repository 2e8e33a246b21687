package chat.limitless.platform.web;

import chat.limitless.platform.signin.RequiresRole;
import chat.limitless.platform.signin.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/// Holds endpoints to their [RequiresRole], before their arguments are even read.
final class RoleCheck implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method) {
            var required = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), RequiresRole.class);
            if (required == null) {
                required = AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), RequiresRole.class);
            }
            if (required != null) {
                check(required);
            }
        }
        return true;
    }

    private static void check(RequiresRole required) {
        if (!(SecurityContextHolder.getContext().getAuthentication() instanceof SignedInAuthentication person)) {
            throw new Problem(ProblemCode.NOT_SIGNED_IN);
        }
        SignedIn signedIn = person.getPrincipal();
        if (Arrays.stream(required.value()).noneMatch(signedIn::has)) {
            var roles = Arrays.stream(required.value())
                    .map(role -> role.name().toLowerCase(Locale.ROOT))
                    .toList();
            throw new Problem(ProblemCode.ROLE_MISSING, Map.of("roles", roles));
        }
    }
}
