/// One call fails, and everything still ends as if none had.
@NullMarked
package chat.limitless.command.faults;

import org.jspecify.annotations.NullMarked;
