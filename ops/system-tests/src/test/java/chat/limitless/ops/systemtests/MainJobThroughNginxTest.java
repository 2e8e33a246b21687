package chat.limitless.ops.systemtests;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The main job on a system as production runs it: two and two processes, least-privilege accounts, nginx in front.
class MainJobThroughNginxTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final SecureRandom RANDOM = new SecureRandom();
    private static Cluster cluster;

    @BeforeAll
    static void start(@TempDir Path folder) {
        cluster = Cluster.start(folder, Tools.require("nginx"));
    }

    @AfterAll
    static void stop() {
        if (cluster != null) {
            cluster.close();
        }
    }

    @Test
    void a_person_buys_credits_and_resumes_a_reply_on_the_instance_that_does_not_write_it() throws Exception {
        var vera = signIn("Vera Visitor", "vera@example.com");
        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(available(vera)).isEqualTo(50_000_000));

        var purchase = vera.post(
                        "/api/v1/purchases", "{\"packId\":\"" + smallestPack(vera) + "\"}", "Idempotency-Key", random())
                .json();
        pay(purchase.path("checkoutUrl").asString());
        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(available(vera)).isEqualTo(250_000_000));

        var conversation = "cnv_" + timeOrdered();
        assertThat(vera.put("/api/v1/conversations/" + conversation, "{}").status())
                .isIn(200, 201);
        var message = JSON.createObjectNode()
                .put("messageId", "msg_" + timeOrdered())
                .put("model", sellableModel(vera))
                .put("text", "Explain compound interest. [[sim:rate=20]] [[sim:deltas=80]]");
        var client = vera.streaming();
        var request = vera.request("/api/v1/conversations/" + conversation + "/messages", "Accept", "text/event-stream")
                .post(RequestBody.create(message.toString(), MediaType.get("application/json")));
        try (var written = StreamedReply.read(client, request.build())) {
            written.awaitText();
            var path = "/api/v1/replies/" + written.replyId() + "/stream";
            try (var one = StreamedReply.read(
                            client,
                            vera.requestTo(cluster.commandSides().get(0), path).build());
                    var two = StreamedReply.read(
                            client,
                            vera.requestTo(cluster.commandSides().get(1), path).build());
                    var through = StreamedReply.read(client, vera.request(path).build())) {
                written.awaitEnd(Duration.ofSeconds(60));
                one.awaitEnd(Duration.ofSeconds(30));
                two.awaitEnd(Duration.ofSeconds(30));
                through.awaitEnd(Duration.ofSeconds(30));

                assertThat(written.kindOfEnd()).isEqualTo("done");
                assertThat(one.text()).isEqualTo(written.text());
                assertThat(two.text()).isEqualTo(written.text());
                assertThat(through.text()).isEqualTo(written.text());
            }
            await().atMost(20, SECONDS)
                    .untilAsserted(() -> assertThat(
                                    lastReply(vera, conversation).path("text").asString())
                            .isEqualTo(written.text()));
        }
        await().atMost(20, SECONDS).untilAsserted(() -> {
            var account = vera.get("/api/v1/credit-account").json();
            assertThat(account.path("heldMicros").asString()).isEqualTo("0");
            assertThat(account.path("availableMicros").asLong()).isLessThan(250_000_000);
        });
    }

    @Test
    void finance_and_support_see_what_they_may_and_nobody_else_does() {
        var owner = signIn("Olivia Owner", "owner@limitless.example");
        var felix = signIn("Felix Finance", "finance@limitless.example");
        var sara = signIn("Sara Support", "support@limitless.example");
        var bob = signIn("Bob Brown", "bob@example.com");
        var bobId = userId(bob);

        assertThat(felix.get("/api/v1/finance/credit-events").status()).isEqualTo(403);
        assertThat(owner.put("/api/v1/admin/users/" + userId(felix) + "/roles/finance", "")
                        .status())
                .isEqualTo(204);
        assertThat(owner.put("/api/v1/admin/users/" + userId(sara) + "/roles/support", "")
                        .status())
                .isEqualTo(204);

        await().atMost(20, SECONDS).untilAsserted(() -> {
            var events = felix.get("/api/v1/finance/credit-events?userId=" + bobId);
            assertThat(events.status()).isEqualTo(200);
            assertThat(events.body()).contains("lot_welcome");
        });
        await().atMost(20, SECONDS).untilAsserted(() -> {
            var view = sara.post(
                    "/api/v1/support/views",
                    "{\"userId\":\"" + bobId + "\",\"reason\":\"asked why the balance is low\"}");
            assertThat(view.status()).as(view.body()).isEqualTo(201);
            var viewId = view.json().path("viewId").asString();
            await().atMost(10, SECONDS).untilAsserted(() -> {
                var timeline = sara.get("/api/v1/support/views/" + viewId + "/timeline");
                assertThat(timeline.status()).as(timeline.body()).isEqualTo(200);
                assertThat(timeline.body()).contains("accounts.user-registered").doesNotContain("Bob Brown");
                assertThat(felix.get("/api/v1/support/views/" + viewId + "/timeline")
                                .status())
                        .isIn(403, 404);
            });
        });
    }

    private static Visitor signIn(String name, String email) {
        return new Visitor(cluster.address())
                .signIn(cluster.simulators().manus().baseUrl(), name, email);
    }

    private static String userId(Visitor visitor) {
        return visitor.get("/api/v1/session").json().path("userId").asString();
    }

    private static long available(Visitor visitor) {
        return visitor.get("/api/v1/credit-account")
                .json()
                .path("availableMicros")
                .asLong();
    }

    private static String smallestPack(Visitor visitor) {
        return visitor.get("/api/v1/packs")
                .json()
                .path("packs")
                .path(0)
                .path("packId")
                .asString();
    }

    private static String sellableModel(Visitor visitor) {
        for (var model : visitor.get("/api/v1/models").json().path("models")) {
            if (model.path("sellable").asBoolean()
                    && !model.path("completionMicrosPer1k").asString().equals("0")) {
                return model.path("modelId").asString();
            }
        }
        throw new AssertionError("no model is sold");
    }

    private static JsonNode lastReply(Visitor visitor, String conversation) {
        var messages = visitor.get("/api/v1/conversations/" + conversation + "/messages")
                .json()
                .path("messages");
        return messages.path(messages.size() - 1);
    }

    private static void pay(String checkoutUrl) {
        var session = checkoutUrl.substring(checkoutUrl.lastIndexOf('/') + 1).replaceAll("[?#].*", "");
        assertThat(cluster.simulators().stripe().pay(session)).isTrue();
    }

    private static String timeOrdered() {
        return "%012x".formatted(System.currentTimeMillis()) + "7" + random().substring(0, 3) + "8"
                + random().substring(0, 15);
    }

    private static String random() {
        var bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
