package chat.limitless.command.payments.port;

/// Something a payment provider told us, not yet understood.
///
/// @param eventId the provider's id of it; comes again when it is told again
/// @param eventType the provider's name for it
/// @param body exactly as received
public record Notice(String eventId, String eventType, String body) {}
