package chat.limitless.eventstore;

import java.util.OptionalLong;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/// Positions in the log behind Axon's messages, tokens and units of work.
public final class Positions {

    private static final String APPENDED = "limitless.appended-position";

    private Positions() {}

    /// Position of an event that came from the log.
    public static long of(EventMessage<?> message) {
        if (message instanceof TrackedEventMessage<?> tracked) {
            return of(tracked.trackingToken());
        }
        throw new IllegalArgumentException("the event did not come from the log: " + message.getIdentifier());
    }

    /// Position a token stands at; 0 for the start of the log.
    public static long of(@Nullable TrackingToken token) {
        return token == null ? 0 : token.position().orElse(0);
    }

    /// Last position appended by this unit of work (its root); empty when it appended nothing.
    public static OptionalLong appendedBy(UnitOfWork<?> unitOfWork) {
        Long position = unitOfWork.root().getResource(APPENDED);
        return position == null ? OptionalLong.empty() : OptionalLong.of(position);
    }

    static void remember(UnitOfWork<?> unitOfWork, long position) {
        unitOfWork.root().resources().merge(APPENDED, position, (a, b) -> Math.max((Long) a, (Long) b));
    }
}
