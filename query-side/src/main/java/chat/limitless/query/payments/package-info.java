/// Packs on sale and purchases made.
@NullMarked
package chat.limitless.query.payments;

import org.jspecify.annotations.NullMarked;
