/// One chat: whose it is, how its messages and replies hang together, and that each reply ends exactly once.
@NullMarked
package chat.limitless.command.conversation;

import org.jspecify.annotations.NullMarked;
