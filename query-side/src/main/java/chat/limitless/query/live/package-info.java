/// Tells the browsers of signed-in people what has changed, as it happens.
@NullMarked
package chat.limitless.query.live;

import org.jspecify.annotations.NullMarked;
