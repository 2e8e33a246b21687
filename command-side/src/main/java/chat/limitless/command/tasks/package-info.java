/// Calls and deadlines to come: one table, claimed by one instance at a time, repeated until they succeed.
@NullMarked
package chat.limitless.command.tasks;

import org.jspecify.annotations.NullMarked;
