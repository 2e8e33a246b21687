/// Reactions to what happens to people.
@NullMarked
package chat.limitless.command.accounts.process;

import org.jspecify.annotations.NullMarked;
