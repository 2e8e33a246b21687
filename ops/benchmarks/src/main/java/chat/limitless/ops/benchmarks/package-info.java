/// Every figure of `ops/docs/performance.md`, made by one command: `ops/bin/benchmark`.
@NullMarked
package chat.limitless.ops.benchmarks;

import org.jspecify.annotations.NullMarked;
