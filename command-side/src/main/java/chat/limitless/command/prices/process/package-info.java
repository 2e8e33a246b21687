/// Keeps the price list up to date with the provider's catalogue.
@NullMarked
package chat.limitless.command.prices.process;

import org.jspecify.annotations.NullMarked;
