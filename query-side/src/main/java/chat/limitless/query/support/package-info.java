/// One user's history for an agent who announced the look.
@NullMarked
package chat.limitless.query.support;

import org.jspecify.annotations.NullMarked;
