/// The feature next door.
@NullMarked
package chat.limitless.canary.other;

import org.jspecify.annotations.NullMarked;
