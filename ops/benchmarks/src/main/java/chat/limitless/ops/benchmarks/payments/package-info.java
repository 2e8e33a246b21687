/// Benchmarks of buying.
@NullMarked
package chat.limitless.ops.benchmarks.payments;

import org.jspecify.annotations.NullMarked;
