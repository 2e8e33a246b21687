/// Signing in and out, roles, closing accounts.
@NullMarked
package chat.limitless.command.accounts.web;

import org.jspecify.annotations.NullMarked;
