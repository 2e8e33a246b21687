package chat.limitless.platform.log;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.common.IdentifierFactory;

/// Identifiers of events and commands, in order of time: their unique index grows at its end, where random ones touch a
/// page each. Found by Axon as a service.
///
/// In the form of a UUID of version 7 (RFC 9562): 48 bits of milliseconds, 12 + 22 bits of a counter, 40 bits drawn
/// once
/// for the process. Unique in a process by the counter, between processes by the drawn bits.
public final class TimeOrderedIdentifiers extends IdentifierFactory {

    private static final int COUNTER_LOW_BITS = 22;
    private static final long COUNTER_LOW = (1L << COUNTER_LOW_BITS) - 1;
    private static final long COUNTER_HIGH = 0xfff;
    private static final long VERSION = 0x7000;
    private static final long VARIANT = 1L << 63;

    private final Clock clock = Clock.systemUTC();
    private final AtomicLong counter = new AtomicLong();
    private final long drawn = new SecureRandom().nextLong() >>> (Long.SIZE - 40);

    /// Called by Axon.
    public TimeOrderedIdentifiers() {}

    @Override
    public String generateIdentifier() {
        long count = counter.getAndIncrement();
        long high = (clock.millis() << 16) | VERSION | ((count >>> COUNTER_LOW_BITS) & COUNTER_HIGH);
        long low = VARIANT | ((count & COUNTER_LOW) << 40) | drawn;
        return new UUID(high, low).toString();
    }
}
