/// What an account had at any position of the log, and what changed each of its lots.
@NullMarked
package chat.limitless.query.credits.past;

import org.jspecify.annotations.NullMarked;
