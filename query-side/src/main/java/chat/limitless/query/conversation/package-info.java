/// The list of chats and what was said in each.
@NullMarked
package chat.limitless.query.conversation;

import org.jspecify.annotations.NullMarked;
