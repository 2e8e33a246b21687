/// Opaque cursors for lists that never stop at a limit.
@NullMarked
package chat.limitless.query.paging;

import org.jspecify.annotations.NullMarked;
