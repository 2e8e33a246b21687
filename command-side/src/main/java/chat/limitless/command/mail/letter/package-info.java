/// One letter for each kind of news, in every language, and the paper they are written on.
@NullMarked
package chat.limitless.command.mail.letter;

import org.jspecify.annotations.NullMarked;
