/// Code that breaks every rule, so that the rules are known to look.
@NullMarked
package chat.limitless.canary;

import org.jspecify.annotations.NullMarked;
