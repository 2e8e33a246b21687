/// The receipt of a purchase, as data and as a PDF.
@NullMarked
package chat.limitless.query.payments.receipt;

import org.jspecify.annotations.NullMarked;
