package chat.limitless.eventstore;

import java.security.MessageDigest;
import java.util.Arrays;

/// Follows the chain event by event and throws [ChainBroken] where it does not hold.
final class ChainCheck {

    private long position;
    private byte[] hash;

    /// @param position position of the event before the first one to check
    /// @param hash its hash
    ChainCheck(long position, byte[] hash) {
        this.position = position;
        this.hash = hash;
    }

    void next(StoredEvent event) {
        if (event.position() != position + 1) {
            throw new ChainBroken(position + 1, "missing, the next one is " + event.position());
        }
        if (!MessageDigest.isEqual(event.hash(), ChainHash.of(event, hash))) {
            throw new ChainBroken(event.position(), "its hash does not fit to its content and the event before");
        }
        position = event.position();
        hash = event.hash();
    }

    long position() {
        return position;
    }

    byte[] hash() {
        return Arrays.copyOf(hash, hash.length);
    }
}
