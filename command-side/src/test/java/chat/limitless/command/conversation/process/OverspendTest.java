package chat.limitless.command.conversation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.limitless.api.credits.CreditEvent;
import chat.limitless.api.credits.CreditEvent.CreditsHeld;
import chat.limitless.api.credits.CreditEvent.HoldExpired;
import chat.limitless.api.credits.CreditEvent.HoldReleased;
import chat.limitless.api.credits.CreditEvent.HoldSettled;
import chat.limitless.api.credits.CreditEvent.LotGranted;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Many messages at once on two instances and one balance that affords only some of the replies. `-Dlimitless.tries=…`
/// sends more of them, 200 at a time from one person after the other.
class OverspendTest {

    private static final int SENDS = 200;
    private static final int AFFORDED = 37;
    private static final boolean FULL = "full".equals(System.getProperty("limitless.size"));
    private static final int TRIES = Integer.getInteger("limitless.tries", FULL ? 100_000 : SENDS);

    private static ReplyRig rig;
    private static List<ReplyRig.Instance> instances;

    @BeforeAll
    static void start() throws IOException {
        rig = new ReplyRig();
        // The shortest answer worth starting is also the longest allowed: every hold takes the same.
        var settings = Map.of(
                "limitless.reply.max-output-tokens", "64",
                "limitless.reply.min-output-tokens", "64",
                "limitless.reply.running-per-user", "1000");
        instances = List.of(rig.start(settings), rig.start(settings));
    }

    @AfterAll
    static void end() {
        rig.close();
    }

    @Test
    void exactly_as_many_replies_run_as_the_balance_affords() {
        var text = "Spend [[sim:deltas=64]][[sim:rate=4]]";
        var person = personWhoAffords(AFFORDED, text);

        var answers = sendAtOnce(person, text);

        assertThat(answers).filteredOn(answer -> answer.statusCode() == 202).hasSize(AFFORDED);
        assertThat(answers).filteredOn(answer -> answer.statusCode() != 202).allSatisfy(answer -> {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(402);
            assertThat(answer.body()).contains("credits.insufficient");
        });
        var credits = credits(person);
        assertThat(credits).filteredOn(CreditsHeld.class::isInstance).hasSize(AFFORDED);
        assertThat(credits).noneMatch(HoldSettled.class::isInstance);
        neverOverspent(credits);
    }

    @Test
    void no_position_shows_more_held_and_spent_than_there_was_while_replies_come_and_go() {
        for (int tries = 0; tries < TRIES; tries += SENDS) {
            repliesComeAndGo();
        }
    }

    private static void repliesComeAndGo() {
        var text = "Come and go [[sim:deltas=20]]";
        var person = personWhoAffords(AFFORDED, text);

        var answers = sendAtOnce(person, text);

        assertThat(answers).allMatch(answer -> answer.statusCode() == 202 || answer.statusCode() == 402);
        var admitted =
                answers.stream().filter(answer -> answer.statusCode() == 202).count();
        assertThat(admitted).isGreaterThanOrEqualTo(AFFORDED);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(credits(person))
                        .filteredOn(HoldSettled.class::isInstance)
                        .hasSize((int) admitted));
        neverOverspent(credits(person));
    }

    private static ReplyClient personWhoAffords(int replies, String text) {
        var estimate = rig.person(instances.getFirst(), 50).estimate(instances.getFirst(), text);
        long each = Long.parseLong(estimate.path("atMostMicros").asString());
        return rig.personWithMicros(instances.getFirst(), replies * each + each - 1);
    }

    private static List<HttpResponse<String>> sendAtOnce(ReplyClient person, String text) {
        var messages = IntStream.range(0, SENDS)
                .mapToObj(_ -> person.message(person.startChat(instances.getFirst()), null, text))
                .toList();
        var sending = IntStream.range(0, SENDS)
                .mapToObj(number -> CompletableFuture.supplyAsync(
                        () -> person.postOnly(instances.get(number % 2), messages.get(number)),
                        Thread::startVirtualThread))
                .toList();
        return sending.stream().map(CompletableFuture::join).toList();
    }

    private static List<CreditEvent> credits(ReplyClient person) {
        return rig.credits(instances.getFirst(), person.user());
    }

    /// At every position of the account's stream: what is held is there, beside what was spent.
    private static void neverOverspent(List<CreditEvent> credits) {
        long granted = 0;
        long spent = 0;
        Map<String, Long> open = new HashMap<>();
        for (var event : credits) {
            switch (event) {
                case LotGranted lot -> granted += lot.amountMicros();
                case CreditsHeld held ->
                    assertThat(open.put(held.holdId().value(), held.amountMicros()))
                            .isNull();
                case HoldSettled settled -> {
                    assertThat(open.remove(settled.holdId().value())).isNotNull();
                    spent += settled.spentMicros();
                }
                case HoldReleased released ->
                    assertThat(open.remove(released.holdId().value())).isNotNull();
                case HoldExpired expired ->
                    assertThat(open.remove(expired.holdId().value())).isNotNull();
                default -> {}
            }
            long held = open.values().stream().mapToLong(Long::longValue).sum();
            assertThat(held).as("held after %s", event).isBetween(0L, granted - spent);
        }
    }
}
