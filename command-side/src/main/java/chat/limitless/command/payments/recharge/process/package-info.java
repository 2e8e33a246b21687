/// What drives recharging: saving cards, asking for a recharge when it is due, charging, and telling how it ended.
@NullMarked
package chat.limitless.command.payments.recharge.process;

import org.jspecify.annotations.NullMarked;
