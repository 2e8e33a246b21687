/// Axon on the event log: buses, stores, cache, retries and processors, wired explicitly.
@NullMarked
package chat.limitless.platform.log;

import org.jspecify.annotations.NullMarked;
