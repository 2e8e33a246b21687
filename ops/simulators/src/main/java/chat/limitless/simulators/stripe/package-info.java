/// Stripe on the wire: checkout with a hosted page, payment intents, events, signed webhooks.
@NullMarked
package chat.limitless.simulators.stripe;

import org.jspecify.annotations.NullMarked;
