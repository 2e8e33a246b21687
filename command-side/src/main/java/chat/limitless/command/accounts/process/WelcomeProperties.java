package chat.limitless.command.accounts.process;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What a person gets when they come for the first time.
///
/// @param creditsMicros promotional credits; 0 for none
/// @param expiresAfter how long they last
@ConfigurationProperties("limitless.welcome")
record WelcomeProperties(
        @DefaultValue("50000000") long creditsMicros,
        @DefaultValue("60d") Duration expiresAfter) {

    /// Refuses what could not be granted.
    WelcomeProperties {
        if (creditsMicros < 0 || expiresAfter.isNegative()) {
            throw new IllegalArgumentException("limitless.welcome: credits and their time cannot be negative");
        }
    }
}
