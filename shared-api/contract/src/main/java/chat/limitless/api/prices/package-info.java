/// The published price list of the models.
@NullMarked
package chat.limitless.api.prices;

import org.jspecify.annotations.NullMarked;
