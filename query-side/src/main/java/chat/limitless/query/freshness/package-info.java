/// How far each view is, and waiting until it is far enough.
@NullMarked
package chat.limitless.query.freshness;

import org.jspecify.annotations.NullMarked;
