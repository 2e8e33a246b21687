/// The command side: decides, drives processes, talks to vendors.
@NullMarked
package chat.limitless.command;

import org.jspecify.annotations.NullMarked;
