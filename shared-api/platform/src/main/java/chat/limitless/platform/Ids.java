package chat.limitless.platform;

import com.github.f4b6a3.uuid.factory.standard.TimeOrderedEpochFactory;
import java.time.Clock;

/// Makes new ids. Injected, so that tests decide what they are.
@FunctionalInterface
public interface Ids {

    /// A new id: `prefix` followed by the 32 hex digits of a UUIDv7, so that ids start with their time.
    String next(String prefix);

    /// Ids that take their time from `clock`.
    static Ids timeOrdered(Clock clock) {
        var factory = TimeOrderedEpochFactory.builder().withClock(clock).build();
        return prefix -> prefix + factory.create().toString().replace("-", "");
    }
}
