/// The HTTP surface of chats and replies: one use case in each file, and the one writer of reply streams.
@NullMarked
package chat.limitless.command.conversation.web;

import org.jspecify.annotations.NullMarked;
