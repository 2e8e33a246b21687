package chat.limitless.command.conversation.journal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// What readers of one reply see, as the bytes that go over the wire: frames numbered 1, 2, 3, …, only ever appended.
/// Each reader keeps its own place, so one reader's pace is no other's concern. The same for a reply written here and
/// for one followed from the journal.
public final class ReplyLog {

    private static final int FIRST_BYTES = 2048;
    private static final int FIRST_FRAMES = 32;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private byte[] bytes = new byte[FIRST_BYTES];
    private int[] ends = new int[FIRST_FRAMES];
    private int length;
    private int frames;
    private boolean ended;
    private boolean left;
    private boolean closed;

    /// Whether more can come.
    public enum State {
        /// More can come.
        OPEN,
        /// The last frame is the end of the reply.
        ENDED,
        /// The reply may go on, but not here: readers must connect again.
        LEFT
    }

    /// Frames after a place.
    ///
    /// @param bytes the frames, ready to be sent
    /// @param lastSeq number of the last of them, or the place asked from when there are none
    /// @param state of the log when they were taken
    @SuppressWarnings("ArrayRecordComponent")
    public record Slice(byte[] bytes, int lastSeq, State state) {

        /// Whether there is nothing to send.
        public boolean isEmpty() {
            return bytes.length == 0;
        }
    }

    /// Appends one event and answers with its number; 0 when the log takes no more.
    public int append(String event, String json) {
        return append(event, json, false);
    }

    /// Appends the event that ends the reply; 0 when the log takes no more.
    public int end(String event, String json) {
        return append(event, json, true);
    }

    private int append(String event, String json, boolean last) {
        lock.lock();
        try {
            if (ended || closed) {
                return 0;
            }
            add(ReplyFrames.numbered(frames + 1, event, json));
            ended = last;
            changed.signalAll();
            return frames;
        } finally {
            lock.unlock();
        }
    }

    /// Appends frames another instance wrote, starting with number `fromSeq`. Frames known already are left out; frames
    /// that would leave a gap are refused with false.
    public boolean appendFrames(int fromSeq, byte[] written) {
        lock.lock();
        try {
            if (fromSeq > frames + 1) {
                return false;
            }
            int seq = fromSeq;
            int start = 0;
            for (int end = ReplyFrames.endOfFrame(written, 0); end > 0; end = ReplyFrames.endOfFrame(written, start)) {
                if (seq == frames + 1 && !ended) {
                    var frame = Arrays.copyOfRange(written, start, end);
                    add(frame);
                    ended = ReplyFrames.isTerminal(frame);
                }
                seq++;
                start = end;
            }
            changed.signalAll();
            return true;
        } finally {
            lock.unlock();
        }
    }

    /// Sends the readers elsewhere; the reply goes on.
    public void leave() {
        lock.lock();
        try {
            left = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Sends the readers elsewhere and takes nothing more: the reply belongs to somebody else.
    public void giveUp() {
        lock.lock();
        try {
            left = true;
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Number of the last frame; 0 while there is none.
    public int lastSeq() {
        lock.lock();
        try {
            return frames;
        } finally {
            lock.unlock();
        }
    }

    /// Whether more can come.
    public State state() {
        lock.lock();
        try {
            return currentState();
        } finally {
            lock.unlock();
        }
    }

    /// The frames after a place, at most `maxBytes` but at least one when there is one.
    public Slice after(int seq, int maxBytes) {
        lock.lock();
        try {
            if (seq >= frames) {
                return new Slice(new byte[0], seq, currentState());
            }
            int from = seq == 0 ? 0 : ends[seq - 1];
            int to = seq + 1;
            while (to < frames && ends[to] - from <= maxBytes) {
                to++;
            }
            return new Slice(Arrays.copyOfRange(bytes, from, ends[to - 1]), to, currentState());
        } finally {
            lock.unlock();
        }
    }

    /// Waits until there is a frame after the place or none can come; false when the time is over first.
    public boolean awaitAfter(int seq, long timeoutMillis) throws InterruptedException {
        long left = TimeUnit.MILLISECONDS.toNanos(timeoutMillis);
        lock.lockInterruptibly();
        try {
            while (frames <= seq && currentState() == State.OPEN) {
                if (left <= 0) {
                    return false;
                }
                left = changed.awaitNanos(left);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    /// Everything as text, for tests and takeovers.
    public String asText() {
        lock.lock();
        try {
            return new String(bytes, 0, length, StandardCharsets.UTF_8);
        } finally {
            lock.unlock();
        }
    }

    private State currentState() {
        if (ended) {
            return State.ENDED;
        }
        return left ? State.LEFT : State.OPEN;
    }

    private void add(byte[] frame) {
        if (length + frame.length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(length + frame.length, bytes.length + (bytes.length >> 1)));
        }
        if (frames == ends.length) {
            ends = Arrays.copyOf(ends, ends.length + (ends.length >> 1));
        }
        System.arraycopy(frame, 0, bytes, length, frame.length);
        length += frame.length;
        ends[frames] = length;
        frames++;
    }
}
