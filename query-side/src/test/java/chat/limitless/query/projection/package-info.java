/// Tests of this package.
@NullMarked
package chat.limitless.query.projection;

import org.jspecify.annotations.NullMarked;
