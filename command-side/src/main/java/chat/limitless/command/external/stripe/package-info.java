/// The only code that knows Stripe.
@NullMarked
package chat.limitless.command.external.stripe;

import org.jspecify.annotations.NullMarked;
