/// What replies need from outside: a language model that streams, and its record of what it billed.
@NullMarked
package chat.limitless.command.conversation.port;

import org.jspecify.annotations.NullMarked;
