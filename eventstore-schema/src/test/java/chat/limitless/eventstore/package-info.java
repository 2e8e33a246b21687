/// Tests of the log on a real database server.
@NullMarked
package chat.limitless.eventstore;

import org.jspecify.annotations.NullMarked;
