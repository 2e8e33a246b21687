/// The event log and everything that cannot be rebuilt: storage, chain, tail, personal-data keys, Axon's storage
/// engine.
@NullMarked
package chat.limitless.eventstore;

import org.jspecify.annotations.NullMarked;
