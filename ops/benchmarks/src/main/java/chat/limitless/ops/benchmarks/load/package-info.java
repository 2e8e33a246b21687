/// How load is made and measured; knows nothing of the product.
@NullMarked
package chat.limitless.ops.benchmarks.load;

import org.jspecify.annotations.NullMarked;
