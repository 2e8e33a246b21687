/// What models cost: the published price list and the arithmetic from provider cost to credits.
@NullMarked
package chat.limitless.command.prices;

import org.jspecify.annotations.NullMarked;
