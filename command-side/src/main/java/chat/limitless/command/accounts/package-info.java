/// One user: profile, sign-ins, roles, and every look of somebody else at their data.
@NullMarked
package chat.limitless.command.accounts;

import org.jspecify.annotations.NullMarked;
