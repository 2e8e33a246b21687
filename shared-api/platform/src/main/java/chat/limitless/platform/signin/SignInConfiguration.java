package chat.limitless.platform.signin;

import chat.limitless.eventstore.EventLog;
import chat.limitless.eventstore.EventSerializer;
import chat.limitless.platform.PublicUrl;
import chat.limitless.platform.StartUpRule;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Session tokens and the registry behind them.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SigningProperties.class)
class SignInConfiguration {

    private static final int SECRET_LENGTH = 32;

    @Bean
    static StartUpRule signingSecrets() {
        return StartUpRule.inProduction(
                environment -> KeyRing.secrets(environment.getProperty("JWT_SECRET", "")).stream()
                        .flatMap(secret -> StartUpRule.weaknesses("JWT_SECRET", secret, SECRET_LENGTH).stream())
                        .toList());
    }

    @Bean
    static StartUpRule publicAddress() {
        return StartUpRule.foreignAddresses("LIMITLESS_PUBLIC_URL");
    }

    @Bean
    SessionTokens sessionTokens(SigningProperties properties, PublicUrl publicUrl, Clock clock) {
        return new SignedSessionTokens(KeyRing.parse(properties.jwtSecret()), publicUrl, clock);
    }

    @Bean
    LogSignInRegistry signInRegistry(EventLog log, EventSerializer domainEventSerializer, Clock clock) {
        return LogSignInRegistry.follow(log, domainEventSerializer, clock);
    }
}
