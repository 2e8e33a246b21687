/// Takes the guards of the money rules out, one by one, and sees a test go red each time.
@NullMarked
package chat.limitless.command.guards;

import org.jspecify.annotations.NullMarked;
