/// OpenRouter on the wire: models, chat completions, generations, and its failures.
@NullMarked
package chat.limitless.simulators.openrouter;

import org.jspecify.annotations.NullMarked;
