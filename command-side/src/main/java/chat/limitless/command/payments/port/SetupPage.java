package chat.limitless.command.payments.port;

/// A page on which a card is saved and nothing is paid.
///
/// @param sessionId its id at the provider
/// @param url where the user goes
public record SetupPage(String sessionId, String url) {}
