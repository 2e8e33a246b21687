package chat.limitless.simulators.stripe;

import java.util.List;

/// Where events are sent, signed with every secret that is valid at the time (two while one is rolled).
public record WebhookTarget(String url, List<String> secrets) {
    /// A target with one secret.
    public WebhookTarget(String url, String secret) {
        this(url, List.of(secret));
    }
}
