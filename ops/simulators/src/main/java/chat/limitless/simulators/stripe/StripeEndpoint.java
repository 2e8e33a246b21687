package chat.limitless.simulators.stripe;

import chat.limitless.simulators.http.Call;
import chat.limitless.simulators.http.Digest;
import chat.limitless.simulators.http.Handler;
import chat.limitless.simulators.http.RandomText;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.node.ObjectNode;

/// What all calls of the API have in common: the key, the version, the request id, idempotency and errors.
final class StripeEndpoint implements Handler {
    private static final int KEY_SHOWN = 4;
    private final StripeOperation operation;
    private final Idempotency idempotency;
    private final StripeEvents events;

    StripeEndpoint(StripeOperation operation, Idempotency idempotency, StripeEvents events) {
        this.operation = operation;
        this.idempotency = idempotency;
        this.events = events;
    }

    @Override
    public void handle(Call call) throws IOException {
        String requestId = "req_" + RandomText.ofLength(14);
        call.setHeader("Request-Id", requestId);
        String version = call.header("Stripe-Version");
        String shownVersion = version == null ? events.apiVersion() : version;
        call.setHeader("Stripe-Version", shownVersion);
        try {
            requireKey(call);
            events.sawVersion(shownVersion);
            answer(call, requestId);
        } catch (StripeRefusal refusal) {
            call.json(refusal.status(), refusal.body());
        }
    }

    private void answer(Call call, String requestId) throws IOException {
        boolean writes = "POST".equals(call.method());
        Map<String, String> fields = writes ? call.form() : call.queryFields();
        String key = writes ? call.header("Idempotency-Key") : null;
        StripeRequest request = new StripeRequest(call, fields, FormTree.of(fields), requestId, key);
        String hash = Digest.hex(call.method(), call.path(), new TreeMap<>(fields).toString());
        Idempotency.Answer answer = idempotency.once(key, hash, requestId, () -> operation.run(request));
        if (key != null) {
            call.setHeader("Idempotency-Key", key);
            call.setHeader("Original-Request", answer.originalRequest());
        }
        if (answer.replayed()) {
            call.setHeader("Idempotent-Replayed", "true");
        }
        ObjectNode body = answer.body();
        call.json(answer.status(), body);
    }

    private static void requireKey(Call call) {
        String key = call.bearer();
        if (key == null) {
            throw StripeRefusal.badKey("You did not provide an API key. You need to provide your API key in the"
                    + " Authorization header, using Bearer auth (e.g. 'Authorization: Bearer YOUR_SECRET_KEY').");
        }
        if (!key.startsWith("sk_test_") && !key.startsWith("rk_test_")) {
            String end = key.substring(Math.max(0, key.length() - KEY_SHOWN));
            throw StripeRefusal.badKey("Invalid API Key provided: ****" + end);
        }
    }
}
