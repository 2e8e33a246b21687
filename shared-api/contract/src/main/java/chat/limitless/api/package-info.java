/// The language both sides speak: events, commands, ids and refusals. No framework, no I/O.
@NullMarked
package chat.limitless.api;

import org.jspecify.annotations.NullMarked;
