/// Tests of the embedded server and of the choice of test servers.
@NullMarked
package chat.limitless.ops.database;

import org.jspecify.annotations.NullMarked;
