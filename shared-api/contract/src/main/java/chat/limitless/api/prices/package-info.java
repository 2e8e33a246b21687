/// The published price lists: models, packs, from when on.
@NullMarked
package chat.limitless.api.prices;

import org.jspecify.annotations.NullMarked;
