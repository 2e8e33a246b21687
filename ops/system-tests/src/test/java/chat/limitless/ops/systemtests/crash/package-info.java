/// Kills the command-side at every step of what moves money, and sees that the next process ends it right.
@NullMarked
package chat.limitless.ops.systemtests.crash;

import org.jspecify.annotations.NullMarked;
