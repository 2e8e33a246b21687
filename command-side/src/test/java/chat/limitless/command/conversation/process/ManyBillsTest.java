package chat.limitless.command.conversation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.limitless.api.credits.CreditEvent.CreditsHeld;
import chat.limitless.api.credits.CreditEvent.HoldSettled;
import chat.limitless.api.credits.HoldId;
import chat.limitless.api.prices.Usd;
import chat.limitless.command.prices.Pricing;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/// Many replies, and whatever a provider does to its bills: each bill is charged once, to the last micro-credit and
/// never beyond its hold, and what is beyond is told. `-Dlimitless.streams=…` has more of them, `-Dlimitless.seed=…`
/// the same.
class ManyBillsTest {

    private static final boolean FULL = "full".equals(System.getProperty("limitless.size"));
    private static final int STREAMS = Integer.getInteger("limitless.streams", FULL ? 10_000 : 200);
    private static final int AT_ONCE = 16;
    private static final int PEOPLE = 10;
    private static final long MICROS_PER_USD = 45_000_000;
    private static final BigDecimal PICO_PER_USD = BigDecimal.TEN.pow(12);

    private static final List<String> WORDS = List.of(
            "[[sim:deltas=5]]",
            "[[sim:deltas=12]] [[sim:cached]]",
            "[[sim:deltas=7]] [[sim:crlf]] [[sim:split]]",
            "[[sim:deltas=3]] [[sim:duplicate-final]]",
            "[[sim:deltas=9]] [[sim:reasoning]]",
            "[[sim:deltas=6]] [[sim:midstream-error=billed]]",
            "[[sim:deltas=4]] [[sim:no-usage]]",
            "[[sim:deltas=4]] [[sim:cost-null]]",
            "[[sim:overrun]]",
            "[[sim:cost-zero]]");

    private static ReplyRig rig;
    private static ReplyRig.Instance one;

    @BeforeAll
    static void start() throws IOException {
        rig = new ReplyRig();
        one = rig.start(Map.of(
                "limitless.reply.running-per-user",
                "1000",
                "limitless.limits.user-micros-per-hour",
                "1000000000000",
                "limitless.limits.house-micros-per-hour",
                "1000000000000"));
    }

    @AfterAll
    static void end() {
        rig.close();
    }

    @Test
    void every_bill_is_charged_once_and_exactly(TestReporter reporter) {
        long seed = Long.getLong("limitless.seed", System.nanoTime());
        reporter.publishEntry("limitless.seed", Long.toString(seed));
        var random = new Random(seed);
        var people =
                Stream.generate(() -> rig.person(one, STREAMS)).limit(PEOPLE).toList();
        var messages = IntStream.range(0, STREAMS)
                .mapToObj(_ -> WORDS.get(random.nextInt(WORDS.size())))
                .toList();

        read(people, messages);

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(settled(people)).hasSize(STREAMS));
        var bills = bills();
        var held = held(people);
        var charged = settled(people);
        assertThat(charged)
                .extracting(end -> end.receipt().generationId())
                .as("every bill, once")
                .containsExactlyInAnyOrderElementsOf(bills.keySet());
        assertThat(charged).allSatisfy(end -> {
            long billed = bills.get(end.receipt().generationId());
            long charge = Pricing.chargeMicros(Usd.ofPico(billed), MICROS_PER_USD);
            assertThat(end.receipt().providerCostPicoUsd()).isEqualTo(billed);
            assertThat(end.spentMicros()).isEqualTo(Math.min(charge, held.get(end.holdId())));
            assertThat(end.overrunMicros()).isEqualTo(charge - end.spentMicros());
        });
        assertThat(charged).as("the provider billed beyond a hold").anyMatch(end -> end.overrunMicros() > 0);
        reporter.publishEntry("difference of " + charged.size() + " bills", "0");
    }

    private static void read(List<ReplyClient> people, List<String> messages) {
        try (var readers =
                Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            var reading = IntStream.range(0, messages.size())
                    .mapToObj(number -> CompletableFuture.runAsync(
                            () -> readToTheEnd(people.get(number % PEOPLE), messages.get(number)), readers))
                    .toList();
            reading.forEach(CompletableFuture::join);
        }
    }

    private static void readToTheEnd(ReplyClient person, String text) {
        var message = person.message(person.startChat(one), null, text);
        try (var stream = person.post(one, message)) {
            assertThat(stream.readAll().end()).isIn("done", "interrupted");
        }
    }

    private static List<HoldSettled> settled(List<ReplyClient> people) {
        return events(people, HoldSettled.class).toList();
    }

    private static Map<HoldId, Long> held(List<ReplyClient> people) {
        return events(people, CreditsHeld.class)
                .collect(Collectors.toMap(CreditsHeld::holdId, CreditsHeld::amountMicros));
    }

    private static <T> Stream<T> events(List<ReplyClient> people, Class<T> type) {
        return people.stream()
                .flatMap(person -> rig.credits(one, person.user()).stream())
                .filter(type::isInstance)
                .map(type::cast);
    }

    /// The provider's own books, in 10^-12 US dollars by generation.
    private static Map<String, Long> bills() {
        return rig.simulators().openRouter().generations().stream()
                .collect(Collectors.toMap(
                        made -> made.path("id").asString(),
                        made -> made.path("total_cost")
                                .asDecimal()
                                .multiply(PICO_PER_USD)
                                .longValueExact()));
    }
}
