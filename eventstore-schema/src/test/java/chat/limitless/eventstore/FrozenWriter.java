package chat.limitless.eventstore;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/// A process that stops in the middle of an append, holding the head of the log, and goes on when told to.
final class FrozenWriter {

    private FrozenWriter() {}

    public static void main(String[] arguments) {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        var held = new AtomicBoolean();
        var log = EventLog.open(EventLogOptions.writer(DatabaseUrl.parse(arguments[0]), Clock.systemUTC()), point -> {
            if (point == AppendProbe.Point.INSERTED && held.compareAndSet(false, true)) {
                out.println("HELD");
                awaitWord();
            }
        });
        var result = log.append(List.of(LogFixture.event("frozen", 0)));
        out.println("ACKNOWLEDGED " + result.lastPosition());
        log.close();
    }

    private static void awaitWord() {
        try {
            if (System.in.read() < 0) {
                throw new IllegalStateException("the parent is gone");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
