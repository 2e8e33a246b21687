/// Where prices come from.
@NullMarked
package chat.limitless.command.prices.port;

import org.jspecify.annotations.NullMarked;
