/// What happens to lots as time goes by: announcing their end, and ending them.
@NullMarked
package chat.limitless.command.credits.process;

import org.jspecify.annotations.NullMarked;
