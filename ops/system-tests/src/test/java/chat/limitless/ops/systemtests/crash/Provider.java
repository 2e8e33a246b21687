package chat.limitless.ops.systemtests.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.StreamSupport;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Stripe as its own pages show it, and the buttons its other customers press.
record Provider(String address) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final OkHttpClient CLIENT = new OkHttpClient();

    static Provider of(CrashRig rig) {
        return new Provider(rig.simulators().stripe().baseUrl());
    }

    /// How many payment pages it made for a purchase.
    long sessionsOf(String purchaseId) {
        return StreamSupport.stream(list("checkout/sessions?limit=100").spliterator(), false)
                .filter(session ->
                        session.path("client_reference_id").asString("").equals(purchaseId))
                .count();
    }

    /// How many refunds it made of a payment.
    long refundsOf(String paymentId) {
        return list("refunds?payment_intent=" + paymentId).size();
    }

    /// The payer disputes a payment; answers with the dispute's id.
    String dispute(String paymentId) {
        return press("payments/" + paymentId + "/dispute").path("id").asString();
    }

    /// The bank decides a dispute: `win` or `lose`.
    void decide(String disputeId, String how) {
        press("disputes/" + disputeId + "/" + how);
    }

    private JsonNode press(String button) {
        return send(new Request.Builder()
                .url(address + "/_sim/stripe/" + button)
                .post(RequestBody.create("{}", MediaType.get("application/json"))));
    }

    private JsonNode list(String path) {
        return send(new Request.Builder()
                        .url(address + "/v1/" + path)
                        .header("Authorization", "Bearer sk_test_cluster"))
                .path("data");
    }

    private static JsonNode send(Request.Builder request) {
        try (var response = CLIENT.newCall(request.build()).execute()) {
            var body = response.body().string();
            if (response.code() != 200) {
                throw new AssertionError(response.code() + ": " + body);
            }
            return JSON.readTree(body);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
