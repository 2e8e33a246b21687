package chat.limitless.ops.standalone;

import java.util.ArrayDeque;
import java.util.Deque;

/// What has been started so far, closed in reverse order, once, whether the start got to its end or not.
final class Teardown implements AutoCloseable {

    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private boolean closed;

    /// Remembers something to close; closes it at once when everything is being taken down already.
    synchronized <T extends AutoCloseable> T add(T part) {
        if (closed) {
            closeQuietly(part);
            throw new CannotStart("Stopped while starting.");
        }
        started.push(part);
        return part;
    }

    @Override
    public synchronized void close() {
        closed = true;
        while (!started.isEmpty()) {
            closeQuietly(started.pop());
        }
    }

    private static void closeQuietly(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception failure) {
            IO.println("While stopping: " + failure);
        }
    }
}
