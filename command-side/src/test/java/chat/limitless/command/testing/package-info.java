/// What the given-when-then tests share.
@NullMarked
package chat.limitless.command.testing;

import org.jspecify.annotations.NullMarked;
