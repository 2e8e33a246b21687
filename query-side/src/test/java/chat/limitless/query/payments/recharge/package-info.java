/// Tests of recharges.
@NullMarked
package chat.limitless.query.payments.recharge;

import org.jspecify.annotations.NullMarked;
