/// What a purchase needs from a payment provider, in our own words.
@NullMarked
package chat.limitless.command.payments.port;

import org.jspecify.annotations.NullMarked;
