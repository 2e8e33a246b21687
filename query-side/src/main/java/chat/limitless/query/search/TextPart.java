package chat.limitless.query.search;

/// A piece of a text that is shown as found.
///
/// @param text as it was said
/// @param hit whether this is what was looked for
record TextPart(String text, boolean hit) {}
