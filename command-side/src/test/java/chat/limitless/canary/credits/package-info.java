/// Canary of the architecture rules.
@NullMarked
package chat.limitless.canary.credits;

import org.jspecify.annotations.NullMarked;
