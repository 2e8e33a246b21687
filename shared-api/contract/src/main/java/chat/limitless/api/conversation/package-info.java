/// Chats: messages, requested replies and how each reply ended.
@NullMarked
package chat.limitless.api.conversation;

import org.jspecify.annotations.NullMarked;
