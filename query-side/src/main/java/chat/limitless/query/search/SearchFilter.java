package chat.limitless.query.search;

import chat.limitless.api.conversation.Shelf;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a search is narrowed to; null does not narrow.
///
/// @param ownerId whose chats: nobody finds anything of anybody else
/// @param model answers of this model only
/// @param from said at this time or later
/// @param to said before this time
/// @param shelf chats that are kept here only
record SearchFilter(
        String ownerId,
        @Nullable String model,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Shelf shelf) {}
