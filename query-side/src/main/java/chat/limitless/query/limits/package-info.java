/// Keeps the table of the shared limits small.
@NullMarked
package chat.limitless.query.limits;

import org.jspecify.annotations.NullMarked;
