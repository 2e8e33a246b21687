/// Credit commands per second: ours, stock Axon, and bare JDBC, interleaved in one run on one server.
@NullMarked
package chat.limitless.ops.benchmarks.commands;

import org.jspecify.annotations.NullMarked;
