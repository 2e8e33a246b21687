/// The credit account of one user: lots, holds and how they end.
@NullMarked
package chat.limitless.api.credits;

import org.jspecify.annotations.NullMarked;
