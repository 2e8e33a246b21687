/// How support announces a look at somebody else's data.
@NullMarked
package chat.limitless.command.support.web;

import org.jspecify.annotations.NullMarked;
