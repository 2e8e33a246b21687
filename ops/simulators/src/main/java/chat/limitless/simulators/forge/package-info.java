/// The part of the Manus Forge API the product calls.
@NullMarked
package chat.limitless.simulators.forge;

import org.jspecify.annotations.NullMarked;
