/// Reads of the log itself that no view is needed for.
@NullMarked
package chat.limitless.query.log;

import org.jspecify.annotations.NullMarked;
