package chat.limitless.api;

import org.jspecify.annotations.Nullable;

/// Text that belongs to a person: stored only sealed with that person's key, read as a tombstone once the key is gone.
/// Never appears in logs: [#toString()] hides it.
///
/// @param text the clear text in memory; null when it was erased
public record PersonalText(@Nullable String text) {

    /// What an erased field reads as.
    public static final PersonalText ERASED = new PersonalText(null);

    /// Wraps a clear text.
    public static PersonalText of(String text) {
        return new PersonalText(text);
    }

    /// Whether the key of its owner was destroyed.
    public boolean isErased() {
        return text == null;
    }

    /// The text, or `fallback` when it was erased.
    public String textOr(String fallback) {
        return text == null ? fallback : text;
    }

    @Override
    public String toString() {
        return text == null ? "PersonalText[erased]" : "PersonalText[" + text.length() + " chars]";
    }
}
