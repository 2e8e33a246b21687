/// Tests of what people see of their credits.
@NullMarked
package chat.limitless.query.credits;

import org.jspecify.annotations.NullMarked;
