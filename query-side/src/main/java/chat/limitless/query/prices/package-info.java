/// The models on sale with their prices.
@NullMarked
package chat.limitless.query.prices;

import org.jspecify.annotations.NullMarked;
