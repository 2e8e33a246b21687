package chat.limitless.command.payments.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.limitless.api.accounts.Role;
import chat.limitless.api.payments.PaymentNoticeEvent;
import chat.limitless.api.payments.PaymentNoticeEvent.NoticeSetAside;
import chat.limitless.api.payments.PaymentNoticeEvent.NoticeTakenUp;
import chat.limitless.command.testing.AdvancingClock;
import chat.limitless.command.testing.Browser;
import chat.limitless.command.testing.Browser.Answer;
import chat.limitless.command.testing.CommandSideRig;
import chat.limitless.command.testing.Webhooks;
import chat.limitless.platform.DerivedIds;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// What fits nothing keeps the alarm on until somebody sets it aside, and comes back when it is taken up again.
class NoticeSetAsideTest {

    private static final String ROUTE = "/api/v1/admin/payment-notices";

    private static final AdvancingClock CLOCK = new AdvancingClock();
    private static CommandSideRig rig;

    private Browser finance;
    private Browser admin;

    @BeforeAll
    static void start() {
        rig = CommandSideRig.start(CLOCK, "--limitless.tasks.poll=20ms", "--limitless.purchases.list-every=40d");
        rig.deliver("{\"drop\":true}");
    }

    @AfterAll
    static void stop() {
        rig.close();
    }

    @BeforeEach
    void signIn() {
        jdbc().sql("delete from webhook_inbox").update();
        finance = rig.signedInAs(Role.FINANCE, "finance@example.com");
        admin = rig.signedInAs(Role.ADMIN, "admin@example.com");
    }

    private static JdbcClient jdbc() {
        return rig.bean(JdbcClient.class);
    }

    private static Answer setAside(Browser who, String eventId, String reason) {
        return who.send("POST", ROUTE + "/" + eventId + "/set-aside", "{\"reason\":\"%s\"}".formatted(reason));
    }

    private static Answer replay(Browser who, String eventId) {
        return who.send("POST", ROUTE + "/" + eventId + "/replay", null);
    }

    private JsonNode listed(String state) {
        return finance.get(ROUTE + "?limit=200&state=" + state).json();
    }

    private List<String> ids(String state) {
        return listed(state)
                .path("notices")
                .valueStream()
                .map(notice -> notice.path("eventId").asString())
                .toList();
    }

    private static List<? extends PaymentNoticeEvent> told(String eventId) {
        return rig.events(DerivedIds.of("ntc_", eventId), PaymentNoticeEvent.class);
    }

    private static int gauge(String state) {
        return (int) rig.bean(MeterRegistry.class)
                .get(TellOverdueNotices.GAUGE)
                .tag("state", state)
                .gauge()
                .value();
    }

    private static String seen(String eventId) {
        return Webhooks.state(rig, eventId);
    }

    private static void state(String eventId, String state) {
        jdbc().sql("update webhook_inbox set state = ? where event_id = ?")
                .params(state, eventId)
                .update();
    }

    @Test
    void what_is_set_aside_raises_no_alarm_and_is_listed_by_itself_with_who_and_why() {
        Webhooks.parked(rig, "evt_aside");
        CLOCK.advance(Duration.ofMinutes(15));
        assertThat(gauge("parked")).isEqualTo(1);
        assertThat(listed("parked").path("overdue").asInt()).isEqualTo(1);

        assertThat(setAside(finance, "evt_aside", "another-product").status()).isEqualTo(204);

        assertThat(gauge("parked")).isZero();
        assertThat(rig.bean(OverdueNotices.class).takeUntold(100)).isEmpty();
        assertThat(listed("parked").path("overdue").asInt()).isZero();
        assertThat(ids("parked")).isEmpty();
        var shown = listed("set-aside").path("notices").path(0);
        assertThat(shown.path("eventId").asString()).isEqualTo("evt_aside");
        assertThat(shown.path("reason").asString()).isEqualTo("not-understood");
        assertThat(shown.path("overdue").asBoolean()).isFalse();
        var by = finance.userId();
        assertThat(shown.path("setAside").path("by").asString()).isEqualTo(by.value());
        assertThat(shown.path("setAside").path("reason").asString()).isEqualTo("another-product");
        var event = (NoticeSetAside) told("evt_aside").getFirst();
        assertThat(event.actor()).isEqualTo(by);
        assertThat(event.reason()).isEqualTo("another-product");
        assertThat(event.setAsideAt().toEpochMilli())
                .isEqualTo(Instant.parse(shown.path("setAside").path("at").asString())
                        .toEpochMilli());
    }

    @Test
    void who_asks_again_changes_nothing() {
        Webhooks.parked(rig, "evt_twice");
        assertThat(setAside(finance, "evt_twice", "another-product").status()).isEqualTo(204);
        assertThat(setAside(admin, "evt_twice", "looked-at").status()).isEqualTo(204);

        assertThat(told("evt_twice")).hasSize(1);
        var shown = listed("set-aside").path("notices").path(0).path("setAside");
        assertThat(shown.path("reason").asString()).isEqualTo("another-product");
        assertThat(shown.path("by").asString()).isEqualTo(finance.userId().value());
    }

    @Test
    void an_orphan_is_set_aside_too() {
        Webhooks.parked(rig, "evt_orphaned");
        state("evt_orphaned", "orphan");
        CLOCK.advance(Duration.ofMinutes(15));
        assertThat(gauge("orphan")).isEqualTo(1);

        assertThat(setAside(admin, "evt_orphaned", "test-payment").status()).isEqualTo(204);

        assertThat(gauge("orphan")).isZero();
        assertThat(ids("set-aside")).containsExactly("evt_orphaned");
    }

    @Test
    void what_is_being_worked_on_or_was_applied_cannot_be_set_aside() {
        Webhooks.parked(rig, "evt_busy");
        for (var state : new String[] {"received", "applied"}) {
            state("evt_busy", state);
            var answer = setAside(finance, "evt_busy", "looked-at");
            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.code()).isEqualTo("payments.notice-not-waiting");
            assertThat(seen("evt_busy")).startsWith(state);
        }
        assertThat(told("evt_busy")).isEmpty();
        assertThat(setAside(finance, "evt_never", "looked-at").status()).isEqualTo(404);
        state("evt_busy", "parked");
        assertThat(setAside(finance, "evt_busy", "not a code").code()).isEqualTo("credits.reason-invalid");
        assertThat(setAside(finance, "evt_busy", "").status()).isEqualTo(422);
        assertThat(seen("evt_busy")).startsWith("parked");
    }

    @Test
    void another_try_takes_up_what_was_set_aside_and_it_waits_again_when_it_still_fits_nothing() {
        Webhooks.parked(rig, "evt_again");
        setAside(finance, "evt_again", "looked-at");
        CLOCK.advance(Duration.ofMinutes(15));
        finance = rig.signedInAs(Role.FINANCE, "finance@example.com");
        admin = rig.signedInAs(Role.ADMIN, "admin@example.com");

        assertThat(replay(admin, "evt_again").status()).isEqualTo(202);

        await().atMost(Duration.ofSeconds(15)).until(() -> triesOf("evt_again") == 2);
        assertThat(seen("evt_again")).isEqualTo("parked not-understood");
        assertThat(gauge("parked")).isEqualTo(1);
        assertThat(ids("set-aside")).isEmpty();
        var shown = listed("parked").path("notices").path(0);
        assertThat(shown.has("setAside")).isFalse();
        var event = (NoticeTakenUp) told("evt_again").getLast();
        assertThat(event.actor()).isEqualTo(admin.userId());

        assertThat(setAside(finance, "evt_again", "looked-at-twice").status()).isEqualTo(204);
        assertThat(told("evt_again")).hasSize(3);
    }

    private static int triesOf(String eventId) {
        return jdbc().sql("select count(*) from scheduled_task where kind = ? and payload = ? and state <> 'waiting'")
                .params(ApplyNotice.KIND, eventId)
                .query(Integer.class)
                .single();
    }

    @Test
    void what_was_forgotten_cannot_be_tried_again() {
        Webhooks.parked(rig, "evt_old");
        setAside(finance, "evt_old", "looked-at");
        jdbc().sql("update webhook_inbox set body = null where event_id = 'evt_old'")
                .update();

        assertThat(replay(finance, "evt_old").code()).isEqualTo("payments.notice-forgotten");

        assertThat(seen("evt_old")).startsWith("set-aside");
        assertThat(told("evt_old")).hasSize(1);
    }

    @Test
    void a_try_that_ends_after_it_was_set_aside_does_not_park_it_again_but_facts_that_were_placed_count() {
        Webhooks.parked(rig, "evt_raced");
        setAside(finance, "evt_raced", "looked-at");
        var inbox = rig.bean(NoticeInbox.class);

        inbox.park("evt_raced", "not-understood");
        inbox.orphan("evt_raced", "unknown-purchase");
        assertThat(seen("evt_raced")).isEqualTo("set-aside not-understood");

        inbox.applied("evt_raced");
        assertThat(seen("evt_raced")).isEqualTo("applied");
    }

    @Test
    void a_call_that_broke_off_after_the_log_was_told_is_ended_by_the_next_with_what_the_log_says() {
        Webhooks.parked(rig, "evt_broken");
        setAside(finance, "evt_broken", "looked-at");
        jdbc().sql("update webhook_inbox set state = 'parked', set_aside_by = null where event_id = 'evt_broken'")
                .update();

        assertThat(setAside(admin, "evt_broken", "another").status()).isEqualTo(204);

        assertThat(told("evt_broken")).hasSize(1);
        var shown = listed("set-aside").path("notices").path(0).path("setAside");
        assertThat(shown.path("reason").asString()).isEqualTo("looked-at");
        assertThat(shown.path("by").asString()).isEqualTo(finance.userId().value());
    }

    @Test
    void what_the_provider_tells_again_stays_set_aside() {
        Webhooks.parked(rig, "evt_told");
        setAside(finance, "evt_told", "looked-at");

        var body = "{\"id\":\"evt_told\",\"object\":\"event\",\"type\":\"invoice.paid\",\"data\":{\"object\":{}}}";
        Webhooks.post(rig, body, Webhooks.signature(body, CommandSideRig.WEBHOOK_SECRET, CLOCK.instant()));

        assertThat(ids("set-aside")).containsExactly("evt_told");
    }
}
