/// How often and how much: limits that all instances share, and what happens when they cannot be asked.
@NullMarked
package chat.limitless.platform.limits;

import org.jspecify.annotations.NullMarked;
