package chat.limitless.platform.web;

import chat.limitless.platform.PublicUrl;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/// Refuses writes that come from the pages of others, told by what the browser itself says about the page.
final class OriginCheck extends OncePerRequestFilter {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

    private final PublicUrl publicUrl;
    private final RequestMatcher exempt;
    private final ProblemAnswers answers;

    OriginCheck(PublicUrl publicUrl, RequestMatcher exempt, ProblemAnswers answers) {
        this.publicUrl = publicUrl;
        this.exempt = exempt;
        this.answers = answers;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return SAFE.contains(request.getMethod()) || exempt.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        var site = request.getHeader("Sec-Fetch-Site");
        var foreign = origin == null
                ? site != null && !OWN_SITES.contains(site)
                : !origin.equals(publicUrl.origin().toString());
        if (foreign) {
            answers.write(response, ProblemCode.ORIGIN_FOREIGN, Map.of(), null);
            return;
        }
        chain.doFilter(request, response);
    }
}
