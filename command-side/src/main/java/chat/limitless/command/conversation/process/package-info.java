/// How a message becomes a reply: priced, held, generated apart from any connection, ended and settled exactly once.
@NullMarked
package chat.limitless.command.conversation.process;

import org.jspecify.annotations.NullMarked;
