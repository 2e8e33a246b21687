/// The balance of an account, its lots and holds, and every movement.
@NullMarked
package chat.limitless.query.credits;

import org.jspecify.annotations.NullMarked;
