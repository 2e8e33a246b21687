/// Breaks every architecture rule of the command side on purpose; see `CommandSideArchitectureTest`.
@NullMarked
package chat.limitless.canary;

import org.jspecify.annotations.NullMarked;
