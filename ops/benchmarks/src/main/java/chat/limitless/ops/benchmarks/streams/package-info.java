/// Replies as their readers get them, over real HTTP from a command-side in a process of its own.
@NullMarked
package chat.limitless.ops.benchmarks.streams;

import org.jspecify.annotations.NullMarked;
