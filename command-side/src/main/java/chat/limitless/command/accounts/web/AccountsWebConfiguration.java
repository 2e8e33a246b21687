package chat.limitless.command.accounts.web;

import chat.limitless.platform.web.PublicRoutes;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Signing in needs no sign-in.
@Configuration(proxyBeanMethods = false)
class AccountsWebConfiguration {

    @Bean
    static PublicRoutes signInRoutes() {
        return new PublicRoutes(List.of("/api/oauth/login", FinishSignInEndpoint.PATH), List.of());
    }
}
