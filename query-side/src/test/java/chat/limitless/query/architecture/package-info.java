/// Rules of the query side, and code that breaks each of them.
@NullMarked
package chat.limitless.query.architecture;

import org.jspecify.annotations.NullMarked;
