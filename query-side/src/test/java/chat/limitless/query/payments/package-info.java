/// Tests of purchases.
@NullMarked
package chat.limitless.query.payments;

import org.jspecify.annotations.NullMarked;
