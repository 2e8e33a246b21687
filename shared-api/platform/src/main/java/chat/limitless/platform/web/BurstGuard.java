package chat.limitless.platform.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/// Keeps one person, or one address that is not signed in, from taking an instance for themselves.
final class BurstGuard extends OncePerRequestFilter {

    private static final long PRINCIPALS_MAX = 50_000;

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(PRINCIPALS_MAX)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();
    private final Bandwidth limit;
    private final RequestMatcher exempt;
    private final ProblemAnswers answers;
    private final SignInPage signInPage;

    /// @param exempt what machines outside write with a signature: they come in bursts from few addresses
    BurstGuard(WebProperties properties, RequestMatcher exempt, ProblemAnswers answers, SignInPage signInPage) {
        this.exempt = exempt;
        this.limit = Bandwidth.builder()
                .capacity(properties.burst())
                .refillGreedy(properties.perSecond(), Duration.ofSeconds(1))
                .build();
        this.answers = answers;
        this.signInPage = signInPage;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/") || exempt.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var probe = buckets.get(
                        principal(request),
                        _ -> Bucket.builder().addLimit(limit).build())
                .tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            var wait = Duration.ofNanos(probe.getNanosToWaitForRefill());
            if (SignInPage.isWanted(request)) {
                signInPage.send(response, ProblemCode.TOO_MANY_REQUESTS, wait);
                return;
            }
            var facts = Map.of("limit", limit.getCapacity(), "retryAfterSeconds", LimitProblems.wholeSeconds(wait));
            answers.write(response, ProblemCode.TOO_MANY_REQUESTS, facts, wait);
            return;
        }
        chain.doFilter(request, response);
    }

    private static String principal(HttpServletRequest request) {
        return SecurityContextHolder.getContext().getAuthentication() instanceof SignedInAuthentication person
                ? person.getName()
                : "address " + ClientAddress.keyOf(request);
    }
}
