/// The automatic recharging of a user's credits with a saved card: what they agreed to, and what that allows now.
@NullMarked
package chat.limitless.command.payments.recharge;

import org.jspecify.annotations.NullMarked;
