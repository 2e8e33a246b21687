/// The only code that knows OpenRouter: its stream, its errors, its generation records and its catalogue.
@NullMarked
package chat.limitless.command.external.openrouter;

import org.jspecify.annotations.NullMarked;
