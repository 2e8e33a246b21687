package chat.limitless.api.conversation;

/// Where its owner keeps a chat; always in exactly one place.
public enum Shelf {
    /// In the list, by the last message.
    RECENT,
    /// Above the list.
    PINNED,
    /// Out of sight, until it is looked for or written in again.
    ARCHIVED
}
