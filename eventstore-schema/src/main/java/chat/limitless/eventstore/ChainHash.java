package chat.limitless.eventstore;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/// The hash that chains each event to the one before. **This format can never change**; a test vector holds it.
///
/// ```
/// hash(n)  = SHA-256( hash(n-1) ‖ position ‖ content )
/// hash(0)  = 32 zero bytes
/// position = 8 bytes, big-endian
/// content  = SHA-256( stream_id ‖ sequence ‖ event_id ‖ stream_type ‖ event_type ‖ revision ‖ subject_id
///                     ‖ payload ‖ metadata ‖ recorded_at )
/// ```
///
/// Each column of the content is a length of 4 bytes, big-endian, followed by that many bytes; null is the length −1
/// and
/// nothing else. Text is UTF-8, integers are 8 bytes big-endian (so their length is 8), payload and metadata are the
/// stored bytes, never serialised again. `recorded_at` comes last, because only the lock of the head decides it:
/// everything before it is digested by the caller's thread.
final class ChainHash {

    /// Bytes of a hash.
    static final int LENGTH = 32;

    private static final int INTEGER = 8;

    private ChainHash() {}

    /// What the first event is chained to.
    static byte[] genesis() {
        return new byte[LENGTH];
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /// The digest of everything but `recorded_at`, still open.
    static MessageDigest contentSoFar(EventToAppend event) {
        var columns = new Columns(256 + event.payload().length + event.metadata().length);
        columns.text(event.streamId()).integer(event.sequence()).text(event.eventId());
        columns.text(event.streamType()).text(event.eventType()).integer(event.revision());
        columns.text(event.subjectId()).bytes(event.payload()).bytes(event.metadata());
        var digest = sha256();
        digest.update(columns.array(), 0, columns.length());
        return digest;
    }

    /// Ends the content with `recorded_at`. The digest is copied, so that an append can be tried again.
    static byte[] content(MessageDigest soFar, long recordedAtMicros) {
        try {
            var digest = (MessageDigest) soFar.clone();
            digest.update(ByteBuffer.allocate(4 + INTEGER)
                    .putInt(INTEGER)
                    .putLong(recordedAtMicros)
                    .array());
            return digest.digest();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("SHA-256 of the JDK can be copied", e);
        }
    }

    /// The content hash of a stored event.
    static byte[] content(StoredEvent event) {
        var columns = new Columns(256 + event.payload().length + event.metadata().length);
        columns.text(event.streamId()).integer(event.sequence()).text(event.eventId());
        columns.text(event.streamType()).text(event.eventType()).integer(event.revision());
        columns.text(event.subjectId()).bytes(event.payload()).bytes(event.metadata());
        columns.integer(event.recordedAtMicros());
        var digest = sha256();
        digest.update(columns.array(), 0, columns.length());
        return digest.digest();
    }

    /// Chains a content to the event before it.
    static byte[] chain(byte[] previous, long position, byte[] content) {
        var digest = sha256();
        digest.update(previous);
        digest.update(ByteBuffer.allocate(INTEGER).putLong(position).array());
        return digest.digest(content);
    }

    /// The hash a stored event must have after the given one.
    static byte[] of(StoredEvent event, byte[] previous) {
        return chain(previous, event.position(), content(event));
    }

    /// Columns in table order in one reusable buffer: one call of the digest per event instead of twenty.
    static final class Columns {

        private ByteBuffer buffer;

        Columns(int expectedBytes) {
            buffer = ByteBuffer.allocate(expectedBytes);
        }

        Columns clear() {
            buffer.clear();
            return this;
        }

        Columns text(@Nullable String text) {
            return bytes(text == null ? null : text.getBytes(StandardCharsets.UTF_8));
        }

        Columns integer(long number) {
            room(4 + INTEGER);
            buffer.putInt(INTEGER).putLong(number);
            return this;
        }

        Columns bytes(byte @Nullable [] bytes) {
            if (bytes == null) {
                room(4);
                buffer.putInt(-1);
            } else {
                room(4 + bytes.length);
                buffer.putInt(bytes.length).put(bytes);
            }
            return this;
        }

        /// A bare number without its length, as it stands before the content.
        Columns position(long number) {
            room(INTEGER);
            buffer.putLong(number);
            return this;
        }

        byte[] array() {
            return buffer.array();
        }

        int length() {
            return buffer.position();
        }

        private void room(int bytes) {
            if (buffer.remaining() < bytes) {
                var larger = ByteBuffer.allocate(Math.max(buffer.capacity() * 2, buffer.position() + bytes));
                buffer = larger.put(buffer.flip());
            }
        }
    }
}
