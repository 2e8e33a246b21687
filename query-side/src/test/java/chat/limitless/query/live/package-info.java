/// Tests of this package.
@NullMarked
package chat.limitless.query.live;

import org.jspecify.annotations.NullMarked;
