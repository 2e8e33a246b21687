/// What is made of the log: views, their rebuild, and the verification of the chain.
@NullMarked
package chat.limitless.ops.benchmarks.views;

import org.jspecify.annotations.NullMarked;
