package chat.limitless.simulators.stripe;

import chat.limitless.simulators.http.Call;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// A request after its form was read.
///
/// @param requestId the id Stripe gives it
/// @param key the idempotency key, or null
record StripeRequest(
        Call call,
        Map<String, String> fields,
        ObjectNode params,
        String requestId,
        @Nullable String key) {
    String id() {
        return call.pathValue("id");
    }

    @Nullable
    String param(String name) {
        return params.path(name).isString() ? params.path(name).asString() : null;
    }

    long number(String name, long otherwise) {
        String value = param(name);
        return value == null ? otherwise : number(name, value);
    }

    static long number(String name, String value) {
        if (!value.matches("-?\\d{1,15}")) {
            throw StripeRefusal.invalid("parameter_invalid_integer", name, "Invalid integer: " + value);
        }
        return Long.parseLong(value);
    }
}
