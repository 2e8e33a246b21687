package chat.limitless.eventstore;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/// A process that writes until it dies at a named point, and says which events were acknowledged to it. To save
/// starting
/// so many processes, an instance of the log dies several times inside it first: its threads end at the point and its
/// connections break without a word, which is all the database ever sees of a killed process. The last death is the
/// real one. Arguments: database, number of the process, and one `POINT:times passed before` for each death.
final class KilledWriter {

    private static final int WRITERS = 12;
    private static final FileOutputStream OUT = new FileOutputStream(FileDescriptor.out);

    private KilledWriter() {}

    /// Ends the thread it is thrown in.
    private static final class Died extends Error {

        private static final long serialVersionUID = 1L;

        Died() {
            super(null, null, false, false);
        }
    }

    public static void main(String[] arguments) throws InterruptedException {
        Thread.setDefaultUncaughtExceptionHandler((_, _) -> {});
        var database = DatabaseUrl.parse(arguments[0]);
        for (int death = 2; death < arguments.length; death++) {
            var where = arguments[death].split(":", 2);
            live(
                    database,
                    "kill_" + arguments[1] + "_" + death,
                    AppendProbe.Point.valueOf(where[0]),
                    Integer.parseInt(where[1]),
                    death == arguments.length - 1);
        }
    }

    private static void live(
            DatabaseUrl database, String name, AppendProbe.Point point, int passedBefore, boolean really)
            throws InterruptedException {
        var left = new AtomicInteger(passedBefore);
        var dead = new CountDownLatch(1);
        var log = EventLog.open(EventLogOptions.writer(database, Clock.systemUTC()), passed -> {
            if (dead.getCount() == 0) {
                throw new Died();
            }
            if (passed == point && left.getAndDecrement() == 0) {
                if (really) {
                    // As by kill -9: no hook, no farewell to the database.
                    Runtime.getRuntime().halt(9);
                }
                dead.countDown();
                throw new Died();
            }
        });
        var writers = new ArrayList<Thread>();
        for (int i = 0; i < WRITERS; i++) {
            var stream = name + "_" + i;
            writers.add(Thread.ofPlatform().start(() -> write(log, stream)));
        }
        dead.await();
        for (var writer : writers) {
            writer.interrupt();
            writer.join();
        }
        log.close();
    }

    private static void write(EventLog log, String stream) {
        for (long sequence = 0; !Thread.currentThread().isInterrupted(); sequence++) {
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
