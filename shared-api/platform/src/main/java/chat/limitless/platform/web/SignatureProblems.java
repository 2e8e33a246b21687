package chat.limitless.platform.web;

import chat.limitless.platform.signin.RequiresRole;
import jakarta.validation.Valid;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.util.pattern.PathPatternParser;

/// The problems any endpoint of its kind may answer with, read from its signature.
final class SignatureProblems {

    private final List<PublicRoutes> routes;

    SignatureProblems(List<PublicRoutes> routes) {
        this.routes = routes;
    }

    static String pathOf(HandlerMethod handler) {
        return mapping(handler).path()[0];
    }

    /// The media type an endpoint names for its answers; null when it is left to the usual JSON.
    static @Nullable String mediaTypeOf(HandlerMethod handler) {
        var named = mapping(handler).produces();
        return named.length == 0 ? null : named[0];
    }

    Set<ProblemCode> of(HandlerMethod handler) {
        var found = EnumSet.of(ProblemCode.INTERNAL, ProblemCode.BUSY);
        var path = PathContainer.parsePath(pathOf(handler));
        var fromOutside = matches(path, routes.stream().flatMap(route -> route.writesFromOutside().stream()));
        if (!fromOutside) {
            found.add(ProblemCode.TOO_MANY_REQUESTS);
        }
        if (!matches(path, routes.stream().flatMap(route -> route.patterns().stream()))) {
            found.add(ProblemCode.NOT_SIGNED_IN);
        }
        if (AnnotatedElementUtils.hasAnnotation(handler.getMethod(), RequiresRole.class)
                || AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), RequiresRole.class)) {
            found.add(ProblemCode.ROLE_MISSING);
        }
        if (mapping(handler).method()[0] != RequestMethod.GET) {
            found.add(ProblemCode.BODY_TOO_LARGE);
            if (!fromOutside) {
                found.addAll(Set.of(ProblemCode.CSRF, ProblemCode.ORIGIN_FOREIGN));
            }
        }
        var limited = handler.getMethodAnnotation(Limited.class);
        if (limited != null) {
            found.add(LimitProblems.codeOf(limited.value()));
        }
        Stream.of(handler.getMethodParameters()).forEach(parameter -> found.addAll(of(parameter)));
        return found;
    }

    private static Set<ProblemCode> of(MethodParameter parameter) {
        if (parameter.getParameterType() == MinPosition.class) {
            return Set.of(ProblemCode.POSITION_MALFORMED, ProblemCode.VIEW_BEHIND);
        }
        var found = EnumSet.noneOf(ProblemCode.class);
        if (parameter.hasParameterAnnotation(RequestBody.class)) {
            found.addAll(Set.of(ProblemCode.BODY_MALFORMED, ProblemCode.FIELD_UNKNOWN, ProblemCode.MEDIA_TYPE));
            if (parameter.hasParameterAnnotation(Valid.class)) {
                found.add(ProblemCode.INVALID);
            }
        }
        var header = parameter.getParameterAnnotation(RequestHeader.class);
        if (header != null && header.name().equals("Idempotency-Key")) {
            found.addAll(Set.of(ProblemCode.IDEMPOTENCY_KEY_MISSING, ProblemCode.IDEMPOTENCY_KEY_REUSED));
        }
        var query = parameter.getParameterAnnotation(RequestParam.class);
        if (query != null && query.required() && query.defaultValue().equals(ValueConstants.DEFAULT_NONE)) {
            found.add(ProblemCode.PARAMETER_MISSING);
        }
        if ((query != null || parameter.hasParameterAnnotation(PathVariable.class))
                && parameter.getParameterType() != String.class) {
            found.add(ProblemCode.PARAMETER_MALFORMED);
        }
        return found;
    }

    private static boolean matches(PathContainer path, Stream<String> patterns) {
        return patterns.anyMatch(
                pattern -> PathPatternParser.defaultInstance.parse(pattern).matches(path));
    }

    private static RequestMapping mapping(HandlerMethod handler) {
        var mapping = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), RequestMapping.class);
        if (mapping == null) {
            throw new IllegalStateException(handler + " has no route");
        }
        return mapping;
    }
}
