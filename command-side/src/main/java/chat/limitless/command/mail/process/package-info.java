/// Orders a letter when something happened, and sends it.
@NullMarked
package chat.limitless.command.mail.process;

import org.jspecify.annotations.NullMarked;
