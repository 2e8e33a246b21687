/// The receipt of a reply as both the movements and the transcript show it.
@NullMarked
package chat.limitless.query.receipt;

import org.jspecify.annotations.NullMarked;
