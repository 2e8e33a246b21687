package chat.limitless.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a processor is handed: everything it can handle, and of all else as much as moves its position to the end.
class LogTrackingStreamTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    @TempDir
    Path folder;

    private LogFixture fixture;
    private EventLog log;
    private LogTrackingStream stream;

    @BeforeEach
    void open() {
        fixture = new LogFixture();
        log = fixture.open();
        var vault = fixture.closeLater(new PersonalDataVault(
                fixture.command(), MasterKeys.loadOrCreate(folder.resolve("keys")), Clock.systemUTC()));
        var serializer = new EventSerializer(EventTypes.of(List.of(NoteEvent.class)), vault, List.of());
        stream = new LogTrackingStream(log.tail(), serializer, 0);
    }

    @AfterEach
    void close() throws Exception {
        stream.close();
        fixture.close();
    }

    @Test
    void everything_is_handed_over_as_long_as_nothing_is_skipped() throws InterruptedException {
        append("notes.opened", "test.happened", "test.happened", "notes.written");

        assertThat(handedOver()).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void of_what_is_skipped_only_the_last_is_handed_over_when_nothing_else_follows() throws InterruptedException {
        append("test.happened");
        skipFirst();
        append("test.happened", "notes.opened", "test.happened", "test.happened", "notes.written", "test.happened");

        assertThat(handedOver()).containsExactly(3L, 6L, 7L);
        assertThat(log.head().position()).isEqualTo(7);
    }

    @Test
    void the_end_of_a_log_full_of_what_is_skipped_is_reached() throws InterruptedException {
        append("test.happened");
        skipFirst();
        append(IntStream.range(0, 1_200).mapToObj(_ -> "test.happened").toArray(String[]::new));

        assertThat(handedOver()).hasSizeLessThan(10).endsWith(1_201L);
    }

    private void skipFirst() throws InterruptedException {
        stream.skipMessagesWithPayloadTypeOf(stream.nextAvailable());
    }

    private List<Long> handedOver() throws InterruptedException {
        var head = log.head().position();
        log.tail().awaitPosition(head, SOON);
        var positions = new ArrayList<Long>();
        while (positions.isEmpty() || positions.getLast() < head) {
            assertThat(stream.hasNextAvailable(10, TimeUnit.SECONDS)).isTrue();
            positions.add(Positions.of(stream.nextAvailable()));
        }
        return positions;
    }

    private void append(String... types) {
        var streamId = "s_" + UUID.randomUUID();
        log.append(IntStream.range(0, types.length)
                .mapToObj(sequence -> event(streamId, sequence, types[sequence]))
                .toList());
    }

    private static EventToAppend event(String streamId, long sequence, String type) {
        return new EventToAppend(
                streamId,
                sequence,
                UUID.randomUUID().toString(),
                "Test",
                type,
                type.equals("notes.written") ? 2 : 1,
                "usr_test",
                "{}".getBytes(StandardCharsets.UTF_8),
                "{}".getBytes(StandardCharsets.UTF_8));
    }
}
