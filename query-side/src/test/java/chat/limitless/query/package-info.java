/// Tests of the query side as a whole.
@NullMarked
package chat.limitless.query;

import org.jspecify.annotations.NullMarked;
