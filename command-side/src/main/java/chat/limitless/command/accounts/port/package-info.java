/// What signing in needs from an identity provider.
@NullMarked
package chat.limitless.command.accounts.port;

import org.jspecify.annotations.NullMarked;
