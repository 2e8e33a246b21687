package chat.limitless.platform.web;

import chat.limitless.platform.PublicUrl;
import chat.limitless.platform.signin.SessionTokens;
import chat.limitless.platform.signin.SignInRegistry;
import jakarta.servlet.DispatcherType;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.session.NullAuthenticatedSessionStrategy;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/// Who may come in, and what browsers are told about our answers.
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /// Answers of an API are never pages: nothing in them may run, load or be framed.
    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'; sandbox";

    private static final long ONE_YEAR_SECONDS = 31_536_000;

    @Bean
    PublicRoutes platformRoutes() {
        return new PublicRoutes(
                List.of(
                        "/health",
                        "/health/**",
                        "/api/oauth/**",
                        "/api/v1/webhooks/**",
                        "/v3/api-docs/**",
                        "/v3/api-docs",
                        "/error"),
                List.of("/api/v1/webhooks/**"));
    }

    /// The management port is open to whoever reaches it: machines on the inside. It is never proxied.
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain managementFilterChain(HttpSecurity http, Environment environment) {
        return http.securityMatcher(request -> isManagementPort(request.getLocalPort(), environment))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(csrf -> csrf.disable())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    private static boolean isManagementPort(int port, Environment environment) {
        var management = environment.getProperty("local.management.port", Integer.class, -1);
        var server = environment.getProperty("local.server.port", Integer.class, -1);
        return port == management && port != server;
    }

    @Bean
    SecurityFilterChain securityFilterChain(
            HttpSecurity http,
            SessionTokens tokens,
            SignInRegistry registry,
            PublicUrl publicUrl,
            WebProperties properties,
            ProblemAnswers answers,
            ObjectProvider<PublicRoutes> routes) {
        var open = matcher(routes.stream().flatMap(r -> r.patterns().stream()).toList());
        var fromOutside = matcher(
                routes.stream().flatMap(r -> r.writesFromOutside().stream()).toList());
        return http.authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
                                .permitAll()
                                .requestMatchers(open)
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .csrf(csrf -> csrf(csrf, publicUrl, fromOutside))
                .addFilterBefore(new OriginCheck(publicUrl, fromOutside, answers), CsrfFilter.class)
                .addFilterBefore(new SessionFilter(tokens, registry), AnonymousAuthenticationFilter.class)
                .addFilterAfter(
                        new BurstGuard(properties, fromOutside, answers, new SignInPage(publicUrl)),
                        AnonymousAuthenticationFilter.class)
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint(notSignedIn(answers)).accessDeniedHandler(denied(answers)))
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
                        .referrerPolicy(
                                referrer -> referrer.policy(ReferrerPolicyHeaderWriter.ReferrerPolicy.NO_REFERRER))
                        .permissionsPolicyHeader(
                                policy -> policy.policy("camera=(), geolocation=(), microphone=(), payment=()"))
                        .crossOriginResourcePolicy(policy -> policy.policy(
                                CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy.SAME_ORIGIN))
                        .httpStrictTransportSecurity(hsts -> hsts.maxAgeInSeconds(ONE_YEAR_SECONDS)
                                .includeSubDomains(true)
                                // TLS ends at the proxy, so the address tells, not the connection.
                                .requestMatcher(_ -> publicUrl.isSecure())))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .formLogin(form -> form.disable())
                .httpBasic(basic -> basic.disable())
                .logout(logout -> logout.disable())
                .build();
    }

    /// The request is observed as a whole; each filter on its way would cost more than it tells.
    @Bean
    SecurityObservationSettings unobservedFilters() {
        return SecurityObservationSettings.noObservations();
    }

    /// Without it a user with a random password would be made.
    @Bean
    UserDetailsService noPasswords() {
        return _ -> {
            throw new UsernameNotFoundException("nobody signs in with a password");
        };
    }

    private static void csrf(CsrfConfigurer<HttpSecurity> csrf, PublicUrl publicUrl, RequestMatcher fromOutside) {
        var tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
        tokens.setCookieCustomizer(
                cookie -> cookie.secure(publicUrl.isSecure()).sameSite("Lax").path("/"));
        csrf.spa();
        csrf.csrfTokenRepository(tokens);
        csrf.ignoringRequestMatchers(fromOutside);
        // By default every request that comes with a session counts as a new sign-in and gets a new token, and of two
        // requests at the same time one is refused.
        csrf.sessionAuthenticationStrategy(new NullAuthenticatedSessionStrategy());
    }

    private static RequestMatcher matcher(List<String> patterns) {
        return new OrRequestMatcher(patterns.stream()
                .<RequestMatcher>map(
                        pattern -> PathPatternRequestMatcher.withDefaults().matcher(pattern))
                .toList());
    }

    private static AuthenticationEntryPoint notSignedIn(ProblemAnswers answers) {
        return (_, response, _) -> answers.write(response, ProblemCode.NOT_SIGNED_IN, Map.of(), null);
    }

    private static AccessDeniedHandler denied(ProblemAnswers answers) {
        return (_, response, failure) -> answers.write(
                response,
                failure instanceof CsrfException ? ProblemCode.CSRF : ProblemCode.ROLE_MISSING,
                Map.of(),
                null);
    }
}
