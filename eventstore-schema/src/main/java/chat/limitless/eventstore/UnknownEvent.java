package chat.limitless.eventstore;

import chat.limitless.api.DomainEvent;
import chat.limitless.api.accounts.UserId;
import org.jspecify.annotations.Nullable;

/// An event of a version of the product newer than this process: passed over by whoever does not know it, so that a
/// rolling update stops nobody.
///
/// @param streamId its stream
/// @param subjectId whom it is about
/// @param eventType its stored name
/// @param revision its revision
public record UnknownEvent(String streamId, @Nullable UserId subjectId, String eventType, int revision)
        implements DomainEvent {}
