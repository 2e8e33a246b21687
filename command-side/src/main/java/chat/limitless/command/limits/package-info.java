/// Keeps the table of the shared limits small.
@NullMarked
package chat.limitless.command.limits;

import org.jspecify.annotations.NullMarked;
