/// The application that answers: read models made from the log, and the endpoints that read them.
@NullMarked
package chat.limitless.query;

import org.jspecify.annotations.NullMarked;
