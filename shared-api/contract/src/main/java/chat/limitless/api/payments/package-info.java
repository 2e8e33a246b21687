/// The purchase of a credit pack, from checkout to granted credits.
@NullMarked
package chat.limitless.api.payments;

import org.jspecify.annotations.NullMarked;
