package chat.limitless.command;

import static chat.limitless.command.RouteOwners.ADJUSTMENTS;
import static chat.limitless.command.RouteOwners.FORK;
import static chat.limitless.command.RouteOwners.NEEDS_ROLE;
import static chat.limitless.command.RouteOwners.OWN;
import static chat.limitless.command.RouteOwners.OWNED;
import static chat.limitless.command.RouteOwners.PUBLIC;
import static chat.limitless.command.RouteOwners.WEBHOOK;
import static chat.limitless.command.RouteOwners.WRITE_OFF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.limitless.api.accounts.Role;
import chat.limitless.api.credits.CreditAccountId;
import chat.limitless.api.credits.CreditEvent.HoldSettled;
import chat.limitless.api.credits.CreditEvent.LotGranted;
import chat.limitless.api.recharge.AutoRechargeEvent.PaymentMethodSaved;
import chat.limitless.api.recharge.AutoRechargeId;
import chat.limitless.api.recharge.RechargeConsent;
import chat.limitless.command.testing.Browser;
import chat.limitless.command.testing.Browser.Answer;
import chat.limitless.command.testing.CommandSideRig;
import chat.limitless.command.testing.PaidPurchase;
import chat.limitless.command.testing.PublishedAnswers;
import chat.limitless.command.testing.PublishedAnswers.Operation;
import chat.limitless.command.testing.Webhooks;
import chat.limitless.eventstore.EventLog;
import chat.limitless.platform.Ids;
import chat.limitless.simulators.http.Fault;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Every published route against every actor, every kind of foreign write and every kind of broken body. A route that
/// is new fails here until it has an entry.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EveryRouteTest {

    private static final String MODEL = "openai/gpt-4o-mini";
    private static final String POSTED = "POST /api/v1/conversations/{conversationId}/messages";
    private static CommandSideRig rig;
    private static Browser owner;
    private static Browser target;
    private static Map<String, Browser> others;
    private static Map<String, String> ids;

    @BeforeAll
    static void start() {
        rig = CommandSideRig.start("--limitless.web.burst=100000", "--limitless.web.per-second=100000");
        owner = rig.signedIn("chats@example.com");
        target = rig.signedIn("target@example.com");
        others = new LinkedHashMap<>();
        others.put("user", rig.signedIn("other@example.com"));
        others.put("support", rig.signedInAs(Role.SUPPORT, "support@example.com"));
        others.put("finance", rig.signedInAs(Role.FINANCE, "finance@example.com"));
        others.put("admin", rig.signedIn(CommandSideRig.OWNER_EMAIL));
        Stream.concat(others.values().stream(), Stream.of(owner, target)).forEach(EveryRouteTest::awaitWelcome);
        ids = new LinkedHashMap<>();
        ids.put("{userId}", target.userId().value());
        ids.put("{role}", "finance");
        ids.put("{conversationId}", "cnv_everyroute");
        ids.put("{replyId}", "rpl_unknown");
        var purchase = PaidPurchase.by(rig, target).credited();
        ids.put("{purchaseId}", purchase.id());
        ids.put("{warningId}", purchase.press("warn", "{}"));
        purchase.paidTwice("pi_everyroute");
        ids.put("{number}", "1");
        ids.put("{eventId}", Webhooks.parked(rig, "evt_everyroute"));
        purchase.awaitLevels("0/200");
        ids.put("{accountId}/lots/{lotId}/write-off/reject", Proposals.writeOff(rig) + "/reject");
        ids.put("{accountId}", CreditAccountId.of(target.userId()).value());
        ids.put("{lotId}", "lot_welcome");
        ids.put("{adjustmentId}/reject", "adj_everyreject/reject");
        ids.put("{adjustmentId}", "adj_everyapprove");
        Proposals.adjust(rig, ids.get("{accountId}"), "adj_everyapprove");
        Proposals.adjust(rig, ids.get("{accountId}"), "adj_everyreject");
        await().atMost(Duration.ofSeconds(20)).until(() -> estimate(owner).status() == 200);
        await().atMost(Duration.ofSeconds(5))
                .until(() -> call(others.get("support"), "POST /api/v1/support/views")
                                .status()
                        == 201);
        owner.put("/api/v1/conversations/cnv_everyroute");
        ids.put("{messageId}", rig.bean(Ids.class).next("msg_"));
        ids.put("{replyId}", repliedTo(message(ids.get("{messageId}"), "Say a little [[sim:deltas=3]]")));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> rig.events(CreditAccountId.of(owner.userId()).value(), HoldSettled.class)
                                .size()
                        == 1);
    }

    @AfterAll
    static void stop() {
        rig.close();
    }

    private static void awaitWelcome(Browser browser) {
        var account = CreditAccountId.of(browser.userId()).value();
        await().atMost(Duration.ofSeconds(10))
                .until(() -> !rig.events(account, LotGranted.class).isEmpty());
    }

    private static Answer estimate(Browser browser) {
        return browser.send("POST", "/api/v1/estimates", "{\"model\":\"" + MODEL + "\",\"text\":\"hello\"}");
    }

    private static String message(String text) {
        return message(rig.bean(Ids.class).next("msg_"), text);
    }

    private static String message(String messageId, String text) {
        return "{\"messageId\":\"" + messageId + "\",\"model\":\"" + MODEL + "\",\"text\":\"" + text + "\"}";
    }

    private static String repliedTo(String message) {
        var answer = owner.send("POST", "/api/v1/conversations/cnv_everyroute/messages", message);
        assertThat(answer.status()).isEqualTo(202);
        return answer.json().path("replyId").asString();
    }

    static Stream<Operation> all() {
        return PublishedAnswers.operations().stream();
    }

    static Stream<Operation> writes() {
        return all().filter(operation ->
                !operation.method().equals("GET") && !operation.toString().equals(WEBHOOK));
    }

    static Stream<Operation> withBody() {
        return writes().filter(operation -> operation.description().has("requestBody"));
    }

    private static String path(Operation operation) {
        var path = operation.route();
        for (var id : ids.entrySet()) {
            path = path.replace(id.getKey(), id.getValue());
        }
        return path;
    }

    /// A body the route takes; null where it takes none.
    private static String body(Operation operation) {
        return switch (operation.toString()) {
            case "PUT /api/v1/conversations/{conversationId}/title" -> "{\"title\":\"Another title\"}";
            case "PUT /api/v1/conversations/{conversationId}/shelf" -> "{\"shelf\":\"PINNED\"}";
            case "POST /api/v1/conversations/{conversationId}/messages" -> message("Hello");
            case "POST /api/v1/estimates" -> "{\"model\":\"" + MODEL + "\",\"text\":\"hello\"}";
            case "POST /api/v1/purchases" -> "{\"packId\":\"starter\"}";
            case "POST /api/v1/finance/purchases/{purchaseId}/refunds" ->
                "{\"requestId\":\"rrq_everyroute\",\"amountMinor\":1,\"reason\":\"goodwill\"}";
            case "POST /api/v1/finance/purchases/{purchaseId}/parkings/{number}/resolve",
                    "POST /api/v1/finance/purchases/{purchaseId}/fraud-warnings/{warningId}/clear",
                    "POST /api/v1/admin/payment-notices/{eventId}/set-aside" -> "{\"reason\":\"refunded\"}";
            case "PUT /api/v1/account/mail-preferences" -> "{\"off\":[\"LOW_BALANCE\"],\"language\":\"TH\"}";
            case "PUT /api/v1/credits/limits" -> "{\"dayCapMicros\":900000000,\"timeZone\":\"Asia/Bangkok\"}";
            case "PUT /api/v1/auto-recharge" ->
                "{\"packId\":\"starter\",\"thresholdMicros\":1,\"monthlyCapMinor\":1000,\"consentVersion\":\""
                        + RechargeConsent.VERSION + "\"}";
            case "POST /api/v1/auto-recharge/card-setups" -> "{\"consentVersion\":\"" + RechargeConsent.VERSION + "\"}";
            case FORK -> "{\"conversationId\":\"cnv_everyfork\"}";
            case ADJUSTMENTS -> Proposals.adjustment("adj_every", 1_000_000);
            case WRITE_OFF + "/reject" -> Proposals.REJECTED_WRITE_OFF;
            case WRITE_OFF -> "{\"owedMicros\":1,\"reason\":\"goodwill\"}";
            case "POST /api/v1/support/views" -> "{\"userId\":\"" + target.userId() + "\",\"reason\":\"ticket 4711\"}";
            default -> null;
        };
    }

    private static HttpRequest.Builder request(Browser browser, Operation operation, String body) {
        return browser.request(operation.method(), path(operation), body)
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }

    private static Answer call(Browser browser, Operation operation) {
        return browser.exchange(request(browser, operation, body(operation)).build());
    }

    private static Answer call(Browser browser, String operation) {
        return call(browser, operation(operation));
    }

    private static Operation operation(String name) {
        return all().filter(each -> each.toString().equals(name)).findFirst().orElseThrow();
    }

    @Test
    void every_route_has_an_entry_here() {
        assertThat(all().map(Operation::toString))
                .containsExactlyInAnyOrderElementsOf(Stream.of(PUBLIC, NEEDS_ROLE.keySet(), OWNED, OWN)
                        .flatMap(Collection::stream)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("all")
    void nobody_comes_in_without_a_sign_in(Operation operation) {
        if (!PUBLIC.contains(operation.toString())) {
            var anonymous = rig.browser();
            anonymous.startSignIn("/");
            var answer = call(anonymous, operation);
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.code()).isEqualTo("accounts.not-signed-in");
        }
    }

    @Test
    void a_role_opens_its_routes_and_no_others() {
        NEEDS_ROLE.forEach((name, roles) -> others.forEach((actor, browser) -> {
            var isAllowed = roles.stream().anyMatch(role -> actor.equalsIgnoreCase(role.name()));
            var status = call(browser, name).status();
            assertThat(status).as(name + " by " + actor).isEqualTo(isAllowed ? successOf(name) : 403);
        }));
        NEEDS_ROLE.keySet().forEach(name -> assertThat(call(owner, name).code()).isEqualTo("accounts.role-missing"));
    }

    private static int successOf(String name) {
        return operation(name).successes().getFirst();
    }

    @Test
    void what_somebody_owns_does_not_exist_for_anybody_else() {
        var before = rig.events("cnv_everyroute").size();
        for (var name : OWNED) {
            others.forEach((actor, browser) -> {
                var answer = call(browser, name);
                assertThat(answer.status()).as(name + " by " + actor).isEqualTo(404);
                assertThat(answer.response().body())
                        .doesNotContain("Say a little", owner.userId().value());
            });
        }
        assertThat(rig.events("cnv_everyroute")).hasSize(before);
    }

    @ParameterizedTest
    @MethodSource("writes")
    void a_write_from_a_foreign_page_is_refused(Operation operation) {
        var position = position();
        var actor = actor(operation);
        var withoutToken = request(actor, operation, body(operation)).setHeader("X-XSRF-TOKEN", "");
        assertThat(actor.exchange(withoutToken.build()).code()).isEqualTo("http.csrf");
        var wrongToken = request(actor, operation, body(operation)).setHeader("X-XSRF-TOKEN", "guessed");
        assertThat(actor.exchange(wrongToken.build()).code()).isEqualTo("http.csrf");
        for (var origin : List.of("https://evil.example", "null", CommandSideRig.PUBLIC_URL + ".evil.example")) {
            var foreign = request(actor, operation, body(operation)).header("Origin", origin);
            assertThat(actor.exchange(foreign.build()).code()).as(origin).isEqualTo("http.origin-foreign");
        }
        var form = request(actor, operation, "a=b")
                .setHeader("Content-Type", "text/plain")
                .setHeader("X-XSRF-TOKEN", "");
        assertThat(actor.exchange(form.build()).status()).isEqualTo(403);
        assertThat(position()).isEqualTo(position);
    }

    /// Somebody who may do it.
    private static Browser actor(Operation operation) {
        var roles = NEEDS_ROLE.get(operation.toString());
        return roles == null ? owner : others.get(roles.getFirst().name().toLowerCase(Locale.ROOT));
    }

    private static long position() {
        return rig.bean(EventLog.class).head().position();
    }

    @ParameterizedTest
    @MethodSource("withBody")
    void a_body_nobody_asked_for_is_refused(Operation operation) {
        var actor = actor(operation);
        var good = body(operation);
        var position = position();
        for (var extra : List.of("\"balance\":1", "\"role\":\"admin\"", "\"ownerId\":\"usr_me\"")) {
            var answer = actor.exchange(request(actor, operation, good.replaceFirst("}$", "," + extra + "}"))
                    .build());
            assertThat(answer.status()).as(extra).isEqualTo(400);
            assertThat(answer.code()).as(extra).isEqualTo("http.field-unknown");
        }
        for (var broken :
                List.of("{}", "[]", "null", "7", "\"x\"", "{", "", good.replaceAll("\"[^\"]*\"(?=[,}])", "null"))) {
            var answer = actor.exchange(request(actor, operation, broken).build());
            assertThat(answer.status()).as(broken).isBetween(400, 422);
        }
        var text = request(actor, operation, good).setHeader("Content-Type", "text/plain");
        assertThat(actor.exchange(text.build()).code()).isEqualTo("http.media-type");
        assertThat(position()).isEqualTo(position);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "cnv_", "CNV_1", "cnv_%00", "cnv_a%20b", "usr_someone"})
    void a_malformed_id_in_the_address_is_400(String id) {
        for (var name : OWNED) {
            var operation = operation(name);
            var address = operation.route().replaceAll("\\{\\w+}", id);
            var request = owner.request(operation.method(), address, body(operation));
            assertThat(owner.exchange(request.build()).status()).as(name).isEqualTo(400);
        }
    }

    @Test
    void reading_changes_nothing() {
        var position = position();
        all().filter(operation -> operation.method().equals("GET")).forEach(operation -> {
            call(owner, operation);
            call(rig.browser(), operation);
        });
        assertThat(position()).isEqualTo(position);
    }

    /// What is published for when all goes well is what is answered: every status is seen at least once. Last, because
    /// what is started here goes on in the background.
    @Test
    @Order(Integer.MAX_VALUE)
    void every_published_success_is_answered() {
        var seen = new LinkedHashMap<String, List<Integer>>();
        see(seen, "GET /api/oauth/login", call(rig.browser(), "GET /api/oauth/login"));
        see(seen, "GET /api/oauth/callback", rig.browser().signIn("Some One", "someone@example.com"));
        NEEDS_ROLE.keySet().forEach(name -> see(seen, name, call(actor(operation(name)), name)));
        for (var name : List.of(
                "PUT /api/v1/conversations/{conversationId}",
                "PUT /api/v1/conversations/{conversationId}/title",
                "PUT /api/v1/conversations/{conversationId}/shelf",
                "POST /api/v1/conversations/{conversationId}/restore",
                "DELETE /api/v1/conversations/{conversationId}/messages/{messageId}",
                "POST /api/v1/conversations/{conversationId}/messages/{messageId}/restore",
                FORK,
                "GET /api/v1/replies/{replyId}/stream",
                "POST /api/v1/replies/{replyId}/stop",
                "POST /api/v1/estimates",
                "PUT /api/v1/credits/limits",
                "PUT /api/v1/account/mail-preferences",
                "POST /api/v1/purchases")) {
            see(seen, name, call(owner, name));
        }
        saveCard(seen);
        for (var name : List.of(
                "PUT /api/v1/auto-recharge",
                "DELETE /api/v1/auto-recharge",
                "DELETE /api/v1/auto-recharge/payment-method")) {
            see(seen, name, call(owner, name));
        }
        rig.simulators().stripe().faults().add(Fault.status("/v1/checkout/sessions", 500, 30));
        see(seen, "POST /api/v1/purchases", call(owner, "POST /api/v1/purchases"));
        rig.simulators().stripe().faults().clear();
        var messages = "/api/v1/conversations/cnv_everyroute/messages";
        var streamed =
                owner.request("POST", messages, message("One [[sim:deltas=2]]")).header("Accept", "text/event-stream");
        see(seen, POSTED, owner.exchange(streamed.build()));
        see(seen, POSTED, owner.send("POST", messages, message("Two [[sim:deltas=2]]")));
        var notice = "{\"id\":\"evt_every\",\"object\":\"event\",\"type\":\"x\",\"data\":{\"object\":{}}}";
        var signature = Webhooks.signature(notice, CommandSideRig.WEBHOOK_SECRET, Instant.now());
        seen.put(WEBHOOK, List.of(Webhooks.post(rig, notice, signature).statusCode()));
        var leaving = rig.signedIn("leaving@example.com");
        leaving.put("/api/v1/conversations/cnv_leaving");
        see(seen, "DELETE /api/v1/conversations/{conversationId}", leaving.delete("/api/v1/conversations/cnv_leaving"));
        see(seen, "DELETE /api/v1/session", leaving.delete("/api/v1/session"));
        all().forEach(operation -> assertThat(seen.get(operation.toString()))
                .as(operation.toString())
                .containsExactlyInAnyOrderElementsOf(operation.successes()));
    }

    private static void saveCard(Map<String, List<Integer>> seen) {
        var setUp = call(owner, "POST /api/v1/auto-recharge/card-setups");
        see(seen, "POST /api/v1/auto-recharge/card-setups", setUp);
        var url = setUp.json().path("url").asString();
        rig.simulators().stripe().pay(url.substring(url.lastIndexOf('/') + 1), "4242424242424242");
        var recharging = AutoRechargeId.of(owner.userId()).value();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !rig.events(recharging, PaymentMethodSaved.class).isEmpty());
    }

    private static void see(Map<String, List<Integer>> seen, String name, Answer answer) {
        seen.computeIfAbsent(name, _ -> new ArrayList<>()).add(answer.status());
    }
}
