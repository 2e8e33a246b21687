/// What drives a purchase: tasks, the webhook inbox, and asking the provider for what was missed.
@NullMarked
package chat.limitless.command.payments.process;

import org.jspecify.annotations.NullMarked;
