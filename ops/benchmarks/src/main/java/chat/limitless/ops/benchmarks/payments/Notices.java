package chat.limitless.ops.benchmarks.payments;

import com.stripe.Stripe;
import com.stripe.net.Webhook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import tools.jackson.databind.json.JsonMapper;

/// Plays Stripe: tells that purchases were paid, signed as Stripe signs.
final class Notices {

    private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final int RECEIVED = 204;

    private final OkHttpClient http = new OkHttpClient.Builder()
            .connectionPool(new ConnectionPool(256, 1, TimeUnit.MINUTES))
            .retryOnConnectionFailure(false)
            .build();
    private final String url;
    private final String secret;

    Notices(String address, String secret) {
        this.url = address + "/api/v1/webhooks/stripe";
        this.secret = secret;
    }

    /// Posts that the purchase was paid; returns when it was acknowledged.
    void paid(Bought purchase) {
        var body = body(purchase);
        var request = new Request.Builder()
                .url(url)
                .header("Stripe-Signature", signature(body))
                .post(RequestBody.create(body, JSON))
                .build();
        try (var answer = http.newCall(request).execute()) {
            if (answer.code() != RECEIVED) {
                throw new IllegalStateException("the notice was answered with " + answer.code());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String body(Bought purchase) {
        var event = MAPPER.createObjectNode()
                .put("id", "evt_" + purchase.suffix())
                .put("object", "event")
                .put("api_version", Stripe.API_VERSION)
                .put("created", Instant.now().getEpochSecond())
                .put("livemode", false)
                .put("type", "payment_intent.succeeded");
        event.putObject("data")
                .putObject("object")
                .put("id", "pi_" + purchase.suffix())
                .put("object", "payment_intent")
                .put("amount", Bought.AMOUNT_MINOR)
                .put("amount_received", Bought.AMOUNT_MINOR)
                .put("currency", Bought.CURRENCY)
                .put("livemode", false)
                .put("status", "succeeded")
                .putObject("metadata")
                .put("purchase_id", purchase.purchaseId().value());
        return event.toString();
    }

    private String signature(String body) {
        try {
            return Webhook.Signature.generateSignatureHeader(
                    body, secret, Instant.now().getEpochSecond());
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
