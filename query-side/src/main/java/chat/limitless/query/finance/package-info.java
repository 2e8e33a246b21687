/// Every movement of credits of all users, for finance.
@NullMarked
package chat.limitless.query.finance;

import org.jspecify.annotations.NullMarked;
