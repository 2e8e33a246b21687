/// What a person agreed to about recharging, their saved card, and how it stands.
@NullMarked
package chat.limitless.query.payments.recharge;

import org.jspecify.annotations.NullMarked;
