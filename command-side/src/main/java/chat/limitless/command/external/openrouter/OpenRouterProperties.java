package chat.limitless.command.external.openrouter;

import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// How OpenRouter is reached.
///
/// @param baseUrl with the version, such as `https://openrouter.ai/api/v1`
/// @param apiKey of the house; every user's replies are billed to it
/// @param appUrl told to OpenRouter as the origin of the calls
/// @param appName told to OpenRouter as the name of the caller
/// @param connectTimeout until a connection stands
/// @param idleTimeout longest silence within an answer
/// @param callTimeout longest time for a question that is no stream
@Validated
@ConfigurationProperties("limitless.openrouter")
public record OpenRouterProperties(
        @DefaultValue("https://openrouter.ai/api/v1") @NotBlank
        String baseUrl,

        @NotBlank String apiKey,
        @DefaultValue("") String appUrl,
        @DefaultValue("Limitless Chat") String appName,
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("30s") Duration idleTimeout,
        @DefaultValue("15s") Duration callTimeout) {

    /// With the standard times.
    public static OpenRouterProperties of(String baseUrl, String apiKey) {
        return new OpenRouterProperties(
                baseUrl,
                apiKey,
                "",
                "Limitless Chat",
                Duration.ofSeconds(5),
                Duration.ofSeconds(30),
                Duration.ofSeconds(15));
    }

    /// The key never appears in logs.
    @Override
    public String toString() {
        return "OpenRouterProperties[" + baseUrl + "]";
    }
}
