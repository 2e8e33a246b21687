package chat.limitless.command.conversation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.limitless.api.conversation.ReplyId;
import chat.limitless.api.credits.CostSource;
import chat.limitless.api.credits.CreditEvent.CreditsHeld;
import chat.limitless.api.credits.CreditEvent.HoldSettled;
import chat.limitless.command.conversation.journal.RunRow;
import chat.limitless.command.conversation.journal.SettlementStore;
import chat.limitless.command.prices.Pricing;
import chat.limitless.simulators.openrouter.Settings;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.ObjectNode;

/// Replies whose cost is not known at their end. The pauses are long, and the clock of the database, by which they are
/// waited for, is moved by moving their times.
@ExtendWith(OutputCaptureExtension.class)
class LateSettlementTest {

    private static final String LOST = "Tell me about it. [[sim:no-usage]] [[sim:no-record]]";
    private static final String TOLD_LATE = "Tell me about it. [[sim:no-usage]]";

    private static ReplyRig rig;
    private static ReplyRig.Instance one;
    private static JdbcClient jdbc;

    @BeforeAll
    static void start() throws IOException {
        rig = new ReplyRig();
        one = rig.start(Map.of(
                "limitless.reply.look-up-pauses", "50ms,50ms,50ms,50ms,20m,1h,2h,4h,8h,8h",
                "limitless.prices.refresh-interval", "200ms"));
        jdbc = JdbcClient.create(one.bean(DataSource.class));
    }

    @AfterAll
    static void end() {
        rig.close();
    }

    @Test
    void a_cost_is_looked_up_for_about_a_day_and_then_estimated() {
        var person = rig.person(one, 50);
        var reply = open(person, LOST);

        for (int asked = 4; asked < 9; asked++) {
            assertThat(row(reply).lookUps()).isEqualTo(asked);
            assertThat(settled(person)).isEmpty();
            passThePause(reply);
            int next = asked + 1;
            soon().until(() -> row(reply).lookUps() == next || row(reply).state() == RunRow.State.DONE);
        }
        passThePause(reply);

        soon().until(() -> row(reply).state() == RunRow.State.DONE);
        assertThat(settled(person))
                .singleElement()
                .satisfies(end -> assertThat(end.receipt().costSource()).isEqualTo(CostSource.ESTIMATED));
        assertThat(isOpen(reply)).isFalse();
    }

    @Test
    void a_record_that_appears_late_is_what_is_charged() {
        rig.simulators().openRouter().change(Settings.fast().withRecordDelay(Duration.ofSeconds(2)));
        try {
            var person = rig.person(one, 50);
            var reply = open(person, TOLD_LATE);

            // A pause is passed only after the one before was used: none of them is the last.
            soon().until(() -> {
                if (row(reply).lookUps() < 8 && recordIsThere()) {
                    passThePause(reply);
                }
                return row(reply).state() == RunRow.State.DONE;
            });

            var receipt = only(settled(person)).receipt();
            assertThat(receipt.costSource()).isEqualTo(CostSource.LOOKED_UP);
            assertThat(receipt.providerCostPicoUsd())
                    .isEqualTo(rig.simulators()
                            .openRouter()
                            .generations()
                            .getLast()
                            .path("total_cost")
                            .asDecimal()
                            .movePointRight(12)
                            .longValueExact());
        } finally {
            rig.simulators().openRouter().change(Settings.fast());
        }
    }

    /// The record is there two seconds after its reply; both clocks are this machine's.
    private static boolean recordIsThere() {
        var told = Instant.parse(rig.simulators()
                .openRouter()
                .generations()
                .getLast()
                .path("created_at")
                .asString());
        return told.plusSeconds(4).isBefore(Instant.now(Clock.systemUTC()));
    }

    @Test
    void a_reply_is_charged_by_the_prices_it_was_accepted_with() {
        var prices = one.bean(PriceBook.class);
        long version = prices.version();
        var tiers = prices.quote(ReplyRig.MODEL).prices().tiers();
        var person = rig.person(one, 50);
        var reply = open(person, LOST);
        multiplyPrices();
        soon().until(() -> prices.version() > version);
        assertThat(prices.quote(ReplyRig.MODEL).prices().tiers()).isNotEqualTo(tiers);

        soon().until(() -> {
            if (row(reply).state() == RunRow.State.SETTLING) {
                passThePause(reply);
            }
            return row(reply).state() == RunRow.State.DONE;
        });

        var settled = only(settled(person));
        var receipt = settled.receipt();
        assertThat(receipt.priceListVersion()).isEqualTo(version);
        assertThat(settled.spentMicros())
                .isEqualTo(Pricing.chargeMicros(
                        Pricing.cost(tiers, receipt.promptTokens(), receipt.completionTokens()), 45_000_000));
    }

    @Test
    void an_open_settlement_tells_since_when_how_often_and_what_is_held() {
        var person = rig.person(one, 50);
        var reply = open(person, LOST);
        var held = rig.credits(one, person.user()).stream()
                .filter(CreditsHeld.class::isInstance)
                .map(CreditsHeld.class::cast)
                .findFirst()
                .orElseThrow();

        var open = openOf(reply);

        assertThat(open.holdMicros()).isEqualTo(held.amountMicros());
        assertThat(open.lookUps()).isEqualTo(4);
        assertThat(open.generationId()).startsWith("gen-");
        assertThat(open.model()).isEqualTo(ReplyRig.MODEL);
        assertThat(open.userId()).isEqualTo(person.user());
        assertThat(Duration.between(open.endedAt(), open.nextLookUpAt()))
                .isBetween(Duration.ofMinutes(20), Duration.ofMinutes(21));
        assertThat(open.isOverdue()).isFalse();
    }

    @Test
    void after_ten_minutes_it_is_marked_counted_and_told_once(CapturedOutput output) {
        var person = rig.person(one, 50);
        var reply = open(person, LOST);
        long before = overdue();
        tell();
        assertThat(output).doesNotContain(reply.value() + ": not settled");

        ended(reply, Duration.ofSeconds(595));
        tell();
        assertThat(openOf(reply).isOverdue()).isFalse();
        assertThat(output).doesNotContain(reply.value() + ": not settled");

        ended(reply, Duration.ofSeconds(600));
        tell();
        tell();
        assertThat(openOf(reply).isOverdue()).isTrue();
        assertThat(overdue()).isEqualTo(before + 1);
        assertThat(output.toString().split(reply.value() + ": not settled", -1)).hasSize(2);
    }

    private static void tell() {
        one.bean(TellOverdueSettlements.class).run();
    }

    private static long overdue() {
        return (long) one.bean(MeterRegistry.class)
                .get(TellOverdueSettlements.GAUGE)
                .gauge()
                .value();
    }

    private static ReplyId open(ReplyClient person, String text) {
        var chat = person.startChat(one);
        try (var stream = person.post(one, person.message(chat, null, text)).readAll()) {
            assertThat(stream.end()).isEqualTo("done");
        }
        var open = one.bean(OpenSettlements.class).page(Instant.EPOCH, "", 200).stream()
                .filter(settlement -> settlement.userId().equals(person.user()))
                .toList();
        assertThat(open).hasSize(1);
        return open.getFirst().replyId();
    }

    private static SettlementStore.Open openOf(ReplyId reply) {
        return one.bean(OpenSettlements.class).page(Instant.EPOCH, "", 200).stream()
                .filter(open -> open.replyId().equals(reply))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isOpen(ReplyId reply) {
        return one.bean(OpenSettlements.class).page(Instant.EPOCH, "", 200).stream()
                .anyMatch(open -> open.replyId().equals(reply));
    }

    private static RunRow row(ReplyId reply) {
        return one.parts().store().find(reply).orElseThrow();
    }

    private static void passThePause(ReplyId reply) {
        jdbc.sql("update reply_run set next_look_up_at = utc_timestamp(6) where reply_id = ?")
                .param(reply.value())
                .update();
    }

    private static void ended(ReplyId reply, Duration ago) {
        jdbc.sql("update reply_run set ended_at = date_sub(utc_timestamp(6), interval ? second) where reply_id = ?")
                .params(ago.toSeconds(), reply.value())
                .update();
    }

    private static void multiplyPrices() {
        var model = (ObjectNode) ReplyClient.JSON.readTree("""
                {"id": "openai/gpt-4o-mini", "name": "GPT-4o-mini", "context_length": 128000,
                 "architecture": {"input_modalities": ["text"], "output_modalities": ["text"]},
                 "top_provider": {"max_completion_tokens": 16384},
                 "pricing": {"prompt": "0.0000045", "completion": "0.0000066"}}
                """);
        rig.simulators().openRouter().putModel(model);
    }

    private static List<HoldSettled> settled(ReplyClient person) {
        return rig.credits(one, person.user()).stream()
                .filter(HoldSettled.class::isInstance)
                .map(HoldSettled.class::cast)
                .toList();
    }

    private static HoldSettled only(List<HoldSettled> settled) {
        assertThat(settled).hasSize(1);
        return settled.getFirst();
    }

    private static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(30));
    }
}
