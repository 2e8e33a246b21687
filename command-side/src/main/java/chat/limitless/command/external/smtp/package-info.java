/// The only code that knows SMTP.
@NullMarked
package chat.limitless.command.external.smtp;

import org.jspecify.annotations.NullMarked;
