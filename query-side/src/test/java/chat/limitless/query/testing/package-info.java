/// The query side as tests meet it: the whole application on a real database, fed through the log.
@NullMarked
package chat.limitless.query.testing;

import org.jspecify.annotations.NullMarked;
