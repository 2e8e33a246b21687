/// The credit account: which lots a hold takes, what a settlement may take, and what can never happen twice.
@NullMarked
package chat.limitless.command.credits;

import org.jspecify.annotations.NullMarked;
