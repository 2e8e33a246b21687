/// The purchase of a credit pack: facts of the payment provider folded so that order and repeats cannot matter.
@NullMarked
package chat.limitless.command.payments;

import org.jspecify.annotations.NullMarked;
