package chat.limitless.simulators.stripe;

import chat.limitless.simulators.http.Call;
import chat.limitless.simulators.http.Json;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// `/_sim/stripe/…`: pay without the page, steer the webhooks, see what was delivered.
final class StripeControl {
    private final CheckoutFlow flow;
    private final WebhookSender sender;

    StripeControl(CheckoutFlow flow, WebhookSender sender) {
        this.flow = flow;
        this.sender = sender;
    }

    /// `sessions/{id}/{action}`.
    void session(Call call) throws IOException {
        String id = call.pathValue("id");
        ObjectNode sent = call.json();
        String email = sent.path("email").asString("");
        boolean done = switch (call.pathValue("action")) {
            case "pay" -> flow.pay(id, email, sent.path("card").asString(""));
            case "decline" -> flow.decline(id);
            case "pay-later" -> flow.payLater(id, email, true);
            case "pay-never" -> flow.payLater(id, email, false);
            case "succeed" -> flow.finishSlow(id, true);
            case "fail" -> flow.finishSlow(id, false);
            case "expire" -> flow.expire(id) != null;
            default -> false;
        };
        call.json(done ? 200 : 409, Json.object().put("done", done));
    }

    /// Where events are sent: `{url, secret}` or `{url, secrets}`.
    void target(Call call) throws IOException {
        ObjectNode json = call.json();
        List<String> secrets = new ArrayList<>();
        for (JsonNode secret : json.path("secrets")) {
            secrets.add(secret.asString(""));
        }
        if (json.path("secret").isString()) {
            secrets.add(json.path("secret").asString());
        }
        sender.target(new WebhookTarget(json.path("url").asString(""), secrets));
        call.json(200, Json.object());
    }

    /// Adds a delivery plan; DELETE forgets them all.
    void plan(Call call) throws IOException {
        if ("DELETE".equals(call.method())) {
            sender.plans().clear();
        } else {
            sender.plans().add(DeliveryPlan.of(call.json()));
        }
        call.json(200, Json.object());
    }

    /// Sends what a reordering plan holds back.
    void release(Call call) throws IOException {
        sender.release();
        call.json(200, Json.object());
    }

    /// Delivers one event now, under the plan in the body, and answers with the endpoint's status.
    void send(Call call) throws IOException {
        int status = sender.send(call.pathValue("id"), DeliveryPlan.of(call.json()));
        call.json(200, Json.object().put("status", status));
    }

    void deliveries(Call call) throws IOException {
        ObjectNode answer = Json.object();
        ArrayNode list = answer.putArray("deliveries");
        for (Delivery delivery : sender.deliveries()) {
            list.addObject()
                    .put("eventId", delivery.eventId())
                    .put("type", delivery.type())
                    .put("attempt", delivery.attempt())
                    .put("status", delivery.status());
        }
        call.json(200, answer);
    }
}
