/// Tests of what finance reads.
@NullMarked
package chat.limitless.query.finance;

import org.jspecify.annotations.NullMarked;
