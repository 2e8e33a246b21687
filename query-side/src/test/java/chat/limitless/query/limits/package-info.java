@NullMarked
package chat.limitless.query.limits;

import org.jspecify.annotations.NullMarked;
