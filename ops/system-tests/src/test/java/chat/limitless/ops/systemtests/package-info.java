/// Proves the running system from outside: real processes, real HTTP, a real browser, a real nginx.
@NullMarked
package chat.limitless.ops.systemtests;

import org.jspecify.annotations.NullMarked;
