package chat.limitless.command.mail.port;

import chat.limitless.api.accounts.Language;

/// A message to one person, ready to go.
///
/// @param key names what it tells; the same key always becomes the same Message-ID
/// @param to the address, as the identity provider told it: not to be trusted
/// @param subject one line without personal text
/// @param text the message as plain text
/// @param html the same as a page that loads nothing
public record Mail(String key, String to, Language language, String subject, String text, String html) {

    /// Hides the person.
    @Override
    public String toString() {
        return "Mail[" + key + "]";
    }
}
