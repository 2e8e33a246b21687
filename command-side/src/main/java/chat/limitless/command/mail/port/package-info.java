/// What a mail server has to do.
@NullMarked
package chat.limitless.command.mail.port;

import org.jspecify.annotations.NullMarked;
