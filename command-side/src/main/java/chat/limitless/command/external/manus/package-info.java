/// The only code that knows Manus OAuth.
@NullMarked
package chat.limitless.command.external.manus;

import org.jspecify.annotations.NullMarked;
