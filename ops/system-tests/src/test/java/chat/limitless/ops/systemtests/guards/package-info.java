/// Takes the guards of limits, reads and letters out, one by one, and sees a test go red each time.
@NullMarked
package chat.limitless.ops.systemtests.guards;

import org.jspecify.annotations.NullMarked;
