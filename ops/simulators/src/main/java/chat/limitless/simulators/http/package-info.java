/// The small HTTP layer all simulators share: routes, calls, faults, records on disk.
@NullMarked
package chat.limitless.simulators.http;

import org.jspecify.annotations.NullMarked;
