/// What somebody waits for who runs `ops/start`.
@NullMarked
package chat.limitless.ops.benchmarks.start;

import org.jspecify.annotations.NullMarked;
