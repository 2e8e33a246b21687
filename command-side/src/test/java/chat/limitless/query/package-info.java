/// Canary of the architecture rules.
@NullMarked
package chat.limitless.query;

import org.jspecify.annotations.NullMarked;
