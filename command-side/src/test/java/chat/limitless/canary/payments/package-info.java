/// Canary of the architecture rules.
@NullMarked
package chat.limitless.canary.payments;

import org.jspecify.annotations.NullMarked;
