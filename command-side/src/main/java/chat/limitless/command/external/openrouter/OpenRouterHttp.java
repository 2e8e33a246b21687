package chat.limitless.command.external.openrouter;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.Request;

/// The HTTP clients for OpenRouter and what every request carries.
final class OpenRouterHttp {

    private static final int IDLE_CONNECTIONS = 64;
    private static final Duration WRITE_TIMEOUT = Duration.ofSeconds(10);

    private final OpenRouterProperties properties;
    private final OkHttpClient streams;
    private final OkHttpClient questions;

    OpenRouterHttp(OpenRouterProperties properties) {
        this.properties = properties;
        // A billed call must not be sent again silently. The read timeout is the limit of silence between two pieces.
        this.streams = new OkHttpClient.Builder()
                .connectionPool(new ConnectionPool(IDLE_CONNECTIONS, 30, TimeUnit.SECONDS))
                .connectTimeout(properties.connectTimeout())
                .writeTimeout(WRITE_TIMEOUT)
                .readTimeout(properties.idleTimeout())
                .callTimeout(Duration.ZERO)
                .retryOnConnectionFailure(false)
                .build();
        this.questions =
                streams.newBuilder().callTimeout(properties.callTimeout()).build();
    }

    OkHttpClient streams() {
        return streams;
    }

    OkHttpClient questions() {
        return questions;
    }

    Request.Builder request(String path) {
        var base = properties.baseUrl();
        var request = new Request.Builder()
                .url((base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path)
                .header("Authorization", "Bearer " + properties.apiKey())
                .header("X-Title", properties.appName());
        return properties.appUrl().isBlank() ? request : request.header("HTTP-Referer", properties.appUrl());
    }
}
