package chat.limitless.query.projection;

import chat.limitless.api.DomainEvent;

/// One event with its place in the log.
///
/// @param position place in the log, from 1
/// @param event what happened
public record ProjectedEvent(long position, DomainEvent event) {}
