/// Parts of the product, and what it talks to, in processes of their own: where a figure says "in another process", and
/// where the load must not share a heap with what is measured.
@NullMarked
package chat.limitless.ops.benchmarks.apart;

import org.jspecify.annotations.NullMarked;
