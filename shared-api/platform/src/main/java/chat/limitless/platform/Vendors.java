package chat.limitless.platform;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Addresses of vendors that production must not take from this machine, where simulators live.
@Configuration(proxyBeanMethods = false)
class Vendors {

    @Bean
    static StartUpRule vendorAddresses() {
        return StartUpRule.foreignAddresses(
                "OPENROUTER_BASE_URL",
                "STRIPE_API_BASE",
                "OAUTH_SERVER_URL",
                "VITE_OAUTH_PORTAL_URL",
                "BUILT_IN_FORGE_API_URL");
    }
}
