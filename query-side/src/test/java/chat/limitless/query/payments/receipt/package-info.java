/// Tests of receipts.
@NullMarked
package chat.limitless.query.payments.receipt;

import org.jspecify.annotations.NullMarked;
