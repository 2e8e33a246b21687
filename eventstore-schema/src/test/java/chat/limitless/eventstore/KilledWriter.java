package chat.limitless.eventstore;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/// A process that writes until it dies at a named point, and says which events were acknowledged to it.
/// Arguments: database, point, how often the point is passed before, number of the process.
final class KilledWriter {

    private static final int WRITERS = 12;
    private static final FileOutputStream OUT = new FileOutputStream(FileDescriptor.out);

    private KilledWriter() {}

    public static void main(String[] arguments) {
        var point = AppendProbe.Point.valueOf(arguments[1]);
        var left = new AtomicInteger(Integer.parseInt(arguments[2]));
        var log = EventLog.open(EventLogOptions.writer(DatabaseUrl.parse(arguments[0]), Clock.systemUTC()), passed -> {
            if (passed == point && left.getAndDecrement() <= 0) {
                // As by kill -9: no hook, no farewell to the database.
                Runtime.getRuntime().halt(9);
            }
        });
        for (int i = 0; i < WRITERS; i++) {
            var stream = "kill_" + arguments[3] + "_" + i;
            Thread.ofPlatform().start(() -> write(log, stream));
        }
    }

    private static void write(EventLog log, String stream) {
        for (long sequence = 0; ; sequence++) {
            var id = UUID.randomUUID().toString();
            log.append(List.of(LogFixture.event(stream, sequence, id, "{}")));
            say(id);
        }
    }

    private static synchronized void say(String id) {
        try {
            OUT.write((id + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
