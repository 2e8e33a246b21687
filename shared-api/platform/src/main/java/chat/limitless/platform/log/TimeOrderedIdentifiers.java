package chat.limitless.platform.log;

import com.github.f4b6a3.uuid.factory.standard.TimeOrderedEpochFactory;
import org.axonframework.common.IdentifierFactory;

/// Identifiers of events and commands, in order of time (UUID version 7): their unique index grows at its end, where
/// random ones touch a page each. Counted up within a millisecond, so that random bits are drawn only once in it. Axon
/// finds this class as a service.
public final class TimeOrderedIdentifiers extends IdentifierFactory {

    private final TimeOrderedEpochFactory factory =
            TimeOrderedEpochFactory.builder().withIncrementPlus1().build();

    /// Called by Axon.
    public TimeOrderedIdentifiers() {}

    @Override
    public String generateIdentifier() {
        return factory.create().toString();
    }
}
