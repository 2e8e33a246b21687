/// The deciders, the steps of the processes and the tasks in one thread: time, order, faults and the payment provider
/// come from one seed.
@NullMarked
package chat.limitless.command.simulation;

import org.jspecify.annotations.NullMarked;
