package chat.limitless.command.external.stripe;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// How Stripe is reached.
///
/// @param secretKey API key (`STRIPE_SECRET_KEY`)
/// @param webhookSecrets secrets of the webhook endpoint (`STRIPE_WEBHOOK_SECRET`, several with commas while one is
///     rolled)
/// @param apiBase where its API is (`STRIPE_API_BASE`)
/// @param connectTimeout for a connection
/// @param readTimeout for an answer
/// @param retries tries after the first, under the same idempotency key
@Validated
@ConfigurationProperties("limitless.stripe")
record StripeProperties(
        @NotBlank String secretKey,
        @NotEmpty List<@NotBlank String> webhookSecrets,
        @DefaultValue("https://api.stripe.com") @NotBlank String apiBase,
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("20s") Duration readTimeout,
        @DefaultValue("2") int retries) {

    /// Whether the key moves real money.
    boolean liveMode() {
        return secretKey.startsWith("sk_live_") || secretKey.startsWith("rk_live_");
    }

    /// Hides the secrets.
    @Override
    public String toString() {
        return "StripeProperties[apiBase=" + apiBase + ", liveMode=" + liveMode() + "]";
    }
}
