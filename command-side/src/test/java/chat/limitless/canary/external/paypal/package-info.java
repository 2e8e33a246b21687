/// Canary of the architecture rules.
@NullMarked
package chat.limitless.canary.external.paypal;

import org.jspecify.annotations.NullMarked;
