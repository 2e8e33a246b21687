/// Manus OAuth on the wire, both generations of the protocol.
@NullMarked
package chat.limitless.simulators.manus;

import org.jspecify.annotations.NullMarked;
