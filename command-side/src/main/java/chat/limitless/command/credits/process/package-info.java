/// What follows on accounts: the end of lots as time goes by, and allowances given back when two people decided.
@NullMarked
package chat.limitless.command.credits.process;

import org.jspecify.annotations.NullMarked;
