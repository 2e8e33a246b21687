package chat.limitless.platform.web;

import chat.limitless.platform.Ids;
import chat.limitless.platform.RequestScope;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/// Gives every request an id, and writes one line per request: method, route, status, duration. The route is the
/// pattern, not the address, so that no id, query or name of a person gets into the log.
final class RequestLog extends OncePerRequestFilter {

    /// The header that carries the id, from the proxy in front and back to the client.
    static final String REQUEST_ID = "X-Request-Id";

    private static final Logger ACCESS = LoggerFactory.getLogger("access");
    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9_-]{8,64}");

    private final Ids ids;

    RequestLog(Ids ids) {
        this.ids = ids;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var given = request.getHeader(REQUEST_ID);
        var requestId = given != null && WELL_FORMED.matcher(given).matches() ? given : ids.next("req_");
        response.setHeader(REQUEST_ID, requestId);
        var startedAt = System.nanoTime();
        try (var _ = MDC.putCloseable(RequestScope.REQUEST_ID, requestId)) {
            Scoped.run(RequestScope.request(requestId), () -> chain.doFilter(request, response));
        } finally {
            write(request, response, System.nanoTime() - startedAt);
        }
    }

    private static void write(HttpServletRequest request, HttpServletResponse response, long nanos) {
        var pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        ACCESS.atInfo()
                .addKeyValue("method", request.getMethod())
                .addKeyValue("route", pattern == null ? "none" : pattern)
                .addKeyValue("status", response.getStatus())
                .addKeyValue("durationMs", TimeUnit.NANOSECONDS.toMillis(nanos))
                .addKeyValue("streams", request.isAsyncStarted())
                .log("request");
    }
}
