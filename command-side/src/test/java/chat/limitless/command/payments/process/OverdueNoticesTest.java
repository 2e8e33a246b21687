package chat.limitless.command.payments.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import chat.limitless.api.accounts.Role;
import chat.limitless.api.payments.PurchaseEvent.CheckoutOpened;
import chat.limitless.command.testing.AdvancingClock;
import chat.limitless.command.testing.Browser;
import chat.limitless.command.testing.CommandSideRig;
import chat.limitless.command.testing.Webhooks;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// Notices that are not applied: when the alarm is raised, where it is seen, and what an orphan is.
class OverdueNoticesTest {

    private static final Duration A_QUARTER = Duration.ofMinutes(15);
    private static final String ROUTE = "/api/v1/admin/payment-notices?limit=200&state=";

    private static final AdvancingClock CLOCK = new AdvancingClock();
    private static CommandSideRig rig;
    private static Browser buyer;

    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private Browser admin;

    @BeforeAll
    static void start() {
        rig = CommandSideRig.start(CLOCK, "--limitless.tasks.poll=20ms", "--limitless.purchases.list-every=40d");
        rig.deliver("{\"drop\":true}");
        buyer = rig.signedIn("payer@example.com");
    }

    @AfterAll
    static void stop() {
        rig.close();
    }

    @BeforeEach
    void listen() {
        jdbc().sql("delete from webhook_inbox").update();
        admin = rig.signedInAs(Role.ADMIN, "admin@example.com");
        lines.start();
        log().addAppender(lines);
    }

    @AfterEach
    void listenNoMore() {
        log().detachAppender(lines);
    }

    @Test
    void a_notice_nobody_works_on_raises_the_alarm_after_a_quarter_of_an_hour_and_not_before() {
        unworked("evt_forgotten");
        CLOCK.advance(A_QUARTER.minusSeconds(30));
        assertThat(overdue()).isEqualTo(Map.of("received", 0, "parked", 0, "orphan", 0));
        rig.bean(TellOverdueNotices.class).run();
        assertThat(about("evt_forgotten")).isZero();
        assertThat(listed("received").path("overdue").asInt()).isZero();
        assertThat(line("received", "evt_forgotten").path("overdue").asBoolean())
                .isFalse();

        CLOCK.advance(Duration.ofSeconds(30));

        assertThat(overdue()).isEqualTo(Map.of("received", 1, "parked", 0, "orphan", 0));
        assertThat(listed("applied").path("overdue").asInt()).isEqualTo(1);
        assertThat(line("received", "evt_forgotten").path("overdue").asBoolean())
                .isTrue();
        toldOnce("evt_forgotten", "received since");
    }

    @Test
    void what_fits_nothing_is_overdue_too_and_what_is_applied_never_is() {
        var body = """
                {"id":"evt_invoice","object":"event","type":"invoice.paid","data":{"object":{}}}""";
        Webhooks.post(rig, body, Webhooks.signature(body, CommandSideRig.WEBHOOK_SECRET, CLOCK.instant()));
        Webhooks.awaitState(rig, "evt_invoice", "parked not-understood");
        unworked("evt_done");
        jdbc().sql("update webhook_inbox set state = 'applied' where event_id = 'evt_done'")
                .update();

        CLOCK.advance(A_QUARTER);

        assertThat(overdue()).isEqualTo(Map.of("received", 0, "parked", 1, "orphan", 0));
        toldOnce("evt_invoice", "not-understood");
        assertThat(line("applied", "evt_done").path("overdue").asBoolean()).isFalse();
    }

    @Test
    void without_a_purchase_for_a_day_a_notice_is_an_orphan_and_is_told_as_such() {
        var notice = aboutNobodysPurchase();
        Webhooks.awaitState(rig, notice, "parked unknown-purchase");
        CLOCK.advance(A_QUARTER);
        toldOnce(notice, "parked since");

        CLOCK.advance(Duration.ofHours(24));
        Webhooks.awaitState(rig, notice, "orphan unknown-purchase");
        admin = rig.signedInAs(Role.ADMIN, "admin@example.com");

        toldOnce(notice, "orphan since");
        assertThat(overdue()).isEqualTo(Map.of("received", 0, "parked", 0, "orphan", 1));
        var orphan = line("orphan", notice);
        assertThat(orphan.path("reason").asString()).isEqualTo("unknown-purchase");
        assertThat(orphan.path("overdue").asBoolean()).isTrue();
        assertThat(admin.send("POST", "/api/v1/admin/payment-notices/" + notice + "/replay", "{}")
                        .status())
                .isEqualTo(202);
        await().atMost(Duration.ofSeconds(15)).until(() -> handledAt(notice) >= CLOCK.millis() - 60_000);
        assertThat(Webhooks.state(rig, notice)).isEqualTo("orphan unknown-purchase");
        toldOnce(notice, "orphan since");
    }

    /// A paid page as it is told, with the id of a purchase nobody has begun.
    private static String aboutNobodysPurchase() {
        var purchase = buyer.buy("starter", UUID.randomUUID().toString())
                .json()
                .path("purchaseId")
                .asString();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !rig.events(purchase, CheckoutOpened.class).isEmpty());
        rig.simulators()
                .stripe()
                .pay(rig.events(purchase, CheckoutOpened.class).getFirst().sessionId());
        var told = Webhooks.eventsAbout(rig, purchase).getLast().toString();
        var notice = "evt_orphan" + purchase.substring(4, 12);
        var foreign = told.replace(purchase, "pay_nobodyspurchase01").replaceFirst("evt_\\w+", notice);
        Webhooks.post(rig, foreign, Webhooks.signature(foreign, CommandSideRig.WEBHOOK_SECRET, CLOCK.instant()));
        return notice;
    }

    /// As if the process had died between taking it and working on it, and its task were lost.
    private static void unworked(String eventId) {
        jdbc().sql("""
                        insert into webhook_inbox (event_id, event_type, source, state, body, received_at)
                        values (?, 'charge.refunded', 'webhook', 'received', null, ?)
                        """).params(eventId, CLOCK.millis()).update();
    }

    private static long handledAt(String eventId) {
        return jdbc().sql("select handled_at from webhook_inbox where event_id = ?")
                .param(eventId)
                .query(Long.class)
                .single();
    }

    /// The job runs by itself, too: whoever of the two takes a notice, there is one line about it.
    private void toldOnce(String... words) {
        rig.bean(TellOverdueNotices.class).run();
        await().atMost(Duration.ofSeconds(10)).until(() -> about(words) > 0);
        rig.bean(TellOverdueNotices.class).run();
        assertThat(about(words)).isEqualTo(1);
    }

    private long about(String... words) {
        synchronized (lines) {
            return lines.list.stream()
                    .map(ILoggingEvent::getFormattedMessage)
                    .filter(line -> Stream.of(words).allMatch(line::contains))
                    .count();
        }
    }

    private static Map<String, Integer> overdue() {
        return Map.of("received", gauge("received"), "parked", gauge("parked"), "orphan", gauge("orphan"));
    }

    private static int gauge(String state) {
        return (int) rig.bean(MeterRegistry.class)
                .get(TellOverdueNotices.GAUGE)
                .tag("state", state)
                .gauge()
                .value();
    }

    private JsonNode listed(String state) {
        return admin.get(ROUTE + state).json();
    }

    private JsonNode line(String state, String eventId) {
        return listed(state)
                .path("notices")
                .valueStream()
                .filter(notice -> notice.path("eventId").asString().equals(eventId))
                .findFirst()
                .orElseThrow();
    }

    private static Logger log() {
        return (Logger) LoggerFactory.getLogger(TellOverdueNotices.class);
    }

    private static JdbcClient jdbc() {
        return rig.bean(JdbcClient.class);
    }
}
