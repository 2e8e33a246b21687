/// How a running reply outlives its connection and its instance: the log of what readers see, its copy in the database,
/// and the lease that says who may write it.
@NullMarked
package chat.limitless.command.conversation.journal;

import org.jspecify.annotations.NullMarked;
