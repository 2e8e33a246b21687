package chat.limitless.command.testing;

import static org.awaitility.Awaitility.await;

import com.stripe.net.Webhook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Steers Stripe's simulator, and plays Stripe where a test wants an order or a defect of its own.
public final class Webhooks {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Webhooks() {}

    /// `POST /_sim/stripe/…`.
    public static void control(CommandSideRig rig, String path) {
        send(HttpRequest.newBuilder(URI.create(rig.simulators().stripe().baseUrl() + "/_sim/stripe/" + path))
                .POST(BodyPublishers.ofString("{}"))
                .build());
    }

    /// The same with a body; answers with what was made.
    public static JsonNode control(CommandSideRig rig, String path, String body) {
        var answer =
                send(HttpRequest.newBuilder(URI.create(rig.simulators().stripe().baseUrl() + "/_sim/stripe/" + path))
                        .POST(BodyPublishers.ofString(body))
                        .build());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " was answered with " + answer.statusCode());
        }
        return JSON.readTree(answer.body());
    }

    /// Forgets delivery plans.
    public static void plainAgain(CommandSideRig rig) {
        send(HttpRequest.newBuilder(URI.create(rig.simulators().stripe().baseUrl() + "/_sim/stripe/plan"))
                .DELETE()
                .build());
    }

    /// The events about a purchase, oldest first, that we listen to.
    public static List<JsonNode> eventsAbout(CommandSideRig rig, String purchaseId) {
        return rig.simulators().stripe().events().stream()
                .<JsonNode>map(event -> event)
                .filter(event -> event.path("data")
                        .path("object")
                        .path("metadata")
                        .path("purchase_id")
                        .asString("")
                        .equals(purchaseId))
                .filter(event -> !event.path("type").asString().equals("payment_intent.created"))
                .toList();
    }

    /// The sessions the simulator holds for a purchase.
    public static List<String> sessionsOf(CommandSideRig rig, String purchaseId) {
        var list = send(HttpRequest.newBuilder(
                        URI.create(rig.simulators().stripe().baseUrl() + "/v1/checkout/sessions?limit=100"))
                .header("Authorization", "Bearer sk_test_1234567890")
                .header("Stripe-Version", "2026-07-29.dahlia")
                .build());
        return StreamSupport.stream(JSON.readTree(list.body()).path("data").spliterator(), false)
                .filter(session ->
                        session.path("client_reference_id").asString("").equals(purchaseId))
                .map(session -> session.path("id").asString())
                .toList();
    }

    /// Sends an event signed as it should be.
    public static HttpResponse<String> post(CommandSideRig rig, JsonNode event) {
        return post(rig, event.toString(), signature(event.toString(), CommandSideRig.WEBHOOK_SECRET, Instant.now()));
    }

    /// Sends an event signed as it should be to one of several instances.
    public static HttpResponse<String> post(URI instance, JsonNode event) {
        var signature = signature(event.toString(), CommandSideRig.WEBHOOK_SECRET, Instant.now());
        return post(instance, event.toString(), signature);
    }

    /// Sends any body with any signature; none when null.
    public static HttpResponse<String> post(CommandSideRig rig, String body, String signature) {
        return post(rig.address("/"), body, signature);
    }

    private static HttpResponse<String> post(URI instance, String body, String signature) {
        var request = HttpRequest.newBuilder(instance.resolve("/api/v1/webhooks/stripe"))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(BodyPublishers.ofString(body));
        if (signature != null) {
            request.header("Stripe-Signature", signature);
        }
        return send(request.build());
    }

    /// The header for a body.
    public static String signature(String body, String secret, Instant at) {
        try {
            return Webhook.Signature.generateSignatureHeader(body, secret, at.getEpochSecond());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Sends something that fits nothing, and waits until it is parked; answers with its id.
    public static String parked(CommandSideRig rig, String eventId) {
        var body = """
                {"id":"%s","object":"event","type":"invoice.paid","data":{"object":{"secret":"x"}}}""".formatted(eventId);
        post(
                rig,
                body,
                signature(
                        body,
                        CommandSideRig.WEBHOOK_SECRET,
                        rig.bean(Clock.class).instant()));
        awaitState(rig, eventId, "parked not-understood");
        return eventId;
    }

    /// Waits until the inbox says so.
    public static void awaitState(CommandSideRig rig, String eventId, String state) {
        await().atMost(Duration.ofSeconds(15)).until(() -> state(rig, eventId).equals(state));
    }

    /// Waits until an event of a type was applied.
    public static void awaitApplied(CommandSideRig rig, String type) {
        await().atMost(Duration.ofSeconds(15))
                .until(() -> rig.bean(JdbcClient.class)
                                .sql("select count(*) from webhook_inbox where event_type = ? and state = 'applied'")
                                .param(type)
                                .query(Integer.class)
                                .single()
                        > 0);
    }

    /// What the inbox says about an event; empty when it does not know it.
    public static String state(CommandSideRig rig, String eventId) {
        return rig.bean(JdbcClient.class)
                .sql("select concat(state, coalesce(concat(' ', reason), '')) from webhook_inbox where event_id = ?")
                .param(eventId)
                .query(String.class)
                .optional()
                .orElse("");
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return CLIENT.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
