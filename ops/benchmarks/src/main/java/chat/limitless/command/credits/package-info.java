/// The stock contender of the command benchmark; in the aggregate's package, because it decides with the same decider.
@NullMarked
package chat.limitless.command.credits;

import org.jspecify.annotations.NullMarked;
