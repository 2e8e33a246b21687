package chat.limitless.ops.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.limitless.api.conversation.ConversationEvent.ReplyCompleted;
import chat.limitless.api.conversation.ConversationEvent.ReplyFailed;
import chat.limitless.api.conversation.ConversationEvent.ReplyInterrupted;
import chat.limitless.api.credits.CreditEvent.CreditsHeld;
import chat.limitless.api.credits.CreditEvent.HoldExpired;
import chat.limitless.api.credits.CreditEvent.HoldReleased;
import chat.limitless.api.credits.CreditEvent.HoldSettled;
import chat.limitless.api.credits.CreditEvent.LotGranted;
import chat.limitless.api.credits.HoldId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/// Real processes with the lease of production: readers wander between instances, one instance is killed and another
/// one frozen while they write, and in the end every reply has one end, one charge and one text.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RepliesAcrossInstancesTest {

    private static final boolean FULL = "full".equals(System.getProperty("limitless.size"));
    private static final int CYCLES = FULL ? 1_000 : 150;

    private static final Duration TAKEN_OVER_WITHIN = Duration.ofSeconds(30);
    private static final int ALL = Integer.MAX_VALUE / 2;
    private static final int PEOPLE = 4;

    private static CommandSides sides;
    private static CommandSides.Instance killed;
    private static CommandSides.Instance frozen;
    private static CommandSides.Instance survivor;
    private static List<Writer> people;

    @BeforeAll
    static void start(@TempDir Path folder) {
        sides = CommandSides.start(3, folder);
        killed = sides.instance(0);
        frozen = sides.instance(1);
        survivor = sides.instance(2);
        people = Stream.iterate(1, number -> number + 1)
                .limit(PEOPLE)
                .map(number -> Writer.signIn(sides, "Person " + number, "person" + number + "@example.com"))
                .toList();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> people.forEach(
                        person -> assertThat(person.availableMicros(survivor)).isPositive()));
    }

    @AfterAll
    static void stop() {
        if (sides != null) {
            sides.close();
        }
    }

    @Test
    @Order(1)
    void readers_that_leave_and_come_back_anywhere_read_the_same_text_and_pay_once(TestReporter reporter) {
        var cycles = new AtomicInteger();
        var random = new Random(11);
        while (cycles.get() < CYCLES) {
            var readers = writeOn(killed, 2, "[[sim:deltas=120]] [[sim:rate=40]]");
            var seeds = readers.stream().map(_ -> random.nextLong()).toList();
            atOnce(readers, (reader, number) -> {
                var ways = new Random(seeds.get(number));
                while (reader.reply.kindOfEnd().isEmpty()) {
                    reader.readOn(ways.nextBoolean() ? killed : survivor, 1 + ways.nextInt(6));
                    cycles.incrementAndGet();
                }
            });
            for (var reader : readers) {
                assertThat(reader.reply.kindOfEnd()).isEqualTo("done");
                assertThat(reader.reply.lastSeq()).isEqualTo(121);
                assertThat(reader.reply.text())
                        .isEqualTo(reader.readAll(killed).text())
                        .isEqualTo(reader.readAll(survivor).text());
            }
        }
        reporter.publishEntry("reconnects", cycles.toString());
        booksAreRight();
    }

    @Test
    @Order(2)
    void an_instance_that_dies_and_one_that_freezes_lose_no_reply_and_double_none(TestReporter reporter) {
        var dying = writeOn(killed, 5, "[[sim:deltas=4000]] [[sim:rate=20]]");
        var freezing = writeOn(frozen, 2, "[[sim:deltas=4000]] [[sim:rate=20]]");
        var all = Stream.concat(dying.stream(), freezing.stream()).toList();
        var reading = all.stream()
                .map(reader ->
                        CompletableFuture.runAsync(() -> reader.readOn(reader.at, ALL), Thread::startVirtualThread))
                .toList();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> all.stream().allMatch(reader -> reader.reply.lastSeq() > 20));

        killed.process().kill();
        frozen.process().freeze();
        long goneAtNanos = System.nanoTime();
        var atFreeze = freezing.stream().map(reader -> reader.reply.copy()).toList();

        var slowest = new AtomicInteger();
        var taken = atOnce(all, (reader, _) -> {
            var there = reader.reply.copy();
            var other = new Reading(reader.person, there, survivor);
            while (there.kindOfEnd().isEmpty() && within(goneAtNanos)) {
                other.readOn(survivor, ALL);
            }
            slowest.accumulateAndGet(secondsSince(goneAtNanos), Math::max);
            assertThat(there.kindOfEnd()).isEqualTo("interrupted");
            assertThat(there.end().path("reason").asString()).isEqualTo("instance-lost");
            assertThat(within(goneAtNanos)).as("taken over in time").isTrue();
        });
        reporter.publishEntry("slowest takeover, seconds", slowest.toString());
        taken.forEach(reader -> textIsThatOfTheLog(reader));

        frozen.process().wake();
        reading.forEach(CompletableFuture::join);
        for (var number = 0; number < freezing.size(); number++) {
            var reader = freezing.get(number).reply;
            assertThat(reader.kindOfEnd()).as("the zombie ends nothing").isEmpty();
            // What was on its way to the reader when the clocks stopped still arrives; nothing generated later does.
            assertThat(reader.lastSeq() - atFreeze.get(number).lastSeq()).isLessThan(20);
        }
        booksAreRight();
        all.forEach(RepliesAcrossInstancesTest::textIsThatOfTheLog);

        var next = writeOn(frozen, 1, "[[sim:deltas=5]]");
        next.forEach(reader -> reader.readOn(frozen, ALL));
        assertThat(next).allMatch(reader -> reader.reply.kindOfEnd().equals("done"));
        booksAreRight();
    }

    /// One reply as one reader sees it.
    private record Reading(Writer person, ReplyReader reply, CommandSides.Instance at) {

        void readOn(CommandSides.Instance instance, int events) {
            reply.read(person.stream(instance, reply.replyId()), events);
        }

        ReplyReader readAll(CommandSides.Instance instance) {
            return new ReplyReader(person.streaming()).read(person.stream(instance, reply.replyId()), ALL);
        }
    }

    private interface Step {
        void go(Reading reader, int number);
    }

    /// Each person sends so many messages; the first pieces of all replies are read.
    private static List<Reading> writeOn(CommandSides.Instance instance, int each, String words) {
        var readers = people.stream()
                .flatMap(person -> Stream.generate(
                                () -> new Reading(person, new ReplyReader(person.streaming()), instance))
                        .limit(each))
                .toList();
        return atOnce(readers, (reader, number) -> {
            var message = reader.person.newMessage(survivor, "Go on, number " + number + ". " + words);
            reader.reply.read(reader.person.post(instance, message), 2);
        });
    }

    private static List<Reading> atOnce(List<Reading> readers, Step step) {
        var running = new ArrayList<CompletableFuture<Void>>();
        for (var number = 0; number < readers.size(); number++) {
            int which = number;
            running.add(
                    CompletableFuture.runAsync(() -> step.go(readers.get(which), which), Thread::startVirtualThread));
        }
        running.forEach(CompletableFuture::join);
        return readers;
    }

    private static boolean within(long sinceNanos) {
        return System.nanoTime() - sinceNanos < TAKEN_OVER_WITHIN.toNanos();
    }

    private static int secondsSince(long nanos) {
        return (int) Duration.ofNanos(System.nanoTime() - nanos).toSeconds();
    }

    private static void textIsThatOfTheLog(Reading reader) {
        var logged = sides.about(reader.person.userId()).stream()
                .map(StoredLog.At::event)
                .filter(ReplyInterrupted.class::isInstance)
                .map(ReplyInterrupted.class::cast)
                .filter(end -> end.replyId().value().equals(reader.reply.replyId()))
                .toList();
        assertThat(logged).hasSize(1);
        var text = logged.getFirst().text().textOr("");
        assertThat(reader.readAll(survivor).text()).isEqualTo(text).isNotEmpty();
        // What was read before the instance was gone is a moment more or less than what it had stored.
        var before = reader.reply.text();
        int common = Math.min(before.length(), text.length());
        assertThat(before.substring(0, common)).isEqualTo(text.substring(0, common));
    }

    /// Every hold and every reply has one end, every balance is what its entries add up to, and the log verifies.
    private static void booksAreRight() {
        for (var person : people) {
            await().atMost(Duration.ofSeconds(40))
                    .untilAsserted(() -> assertThat(ends(person).values()).containsOnly(1));
            var events = sides.about(person.userId());
            long granted = 0;
            long spent = 0;
            Map<String, Integer> replyEnds = new HashMap<>();
            for (var at : events) {
                switch (at.event()) {
                    case LotGranted lot -> granted += lot.amountMicros();
                    case HoldSettled settled -> spent += settled.spentMicros();
                    case ReplyCompleted end -> replyEnds.merge(end.replyId().value(), 1, Integer::sum);
                    case ReplyInterrupted end -> replyEnds.merge(end.replyId().value(), 1, Integer::sum);
                    case ReplyFailed end -> replyEnds.merge(end.replyId().value(), 1, Integer::sum);
                    default -> {
                        // neither money nor an end
                    }
                }
            }
            assertThat(replyEnds.values())
                    .containsOnly(1)
                    .hasSameSizeAs(ends(person).values());
            assertThat(spent).isPositive();
            assertThat(person.availableMicros(survivor)).isEqualTo(granted - spent);
        }
        assertThat(sides.verify().intact()).isTrue();
    }

    /// How often each hold has ended.
    private static Map<HoldId, Integer> ends(Writer person) {
        Map<HoldId, Integer> ends = new HashMap<>();
        for (var at : sides.about(person.userId())) {
            switch (at.event()) {
                case CreditsHeld held -> ends.merge(held.holdId(), 0, Integer::sum);
                case HoldSettled end -> ends.merge(end.holdId(), 1, Integer::sum);
                case HoldReleased end -> ends.merge(end.holdId(), 1, Integer::sum);
                case HoldExpired end -> ends.merge(end.holdId(), 1, Integer::sum);
                default -> {
                    // no hold
                }
            }
        }
        return ends;
    }
}
