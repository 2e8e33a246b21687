/// How people buy credits, and how the payment provider tells us about money.
@NullMarked
package chat.limitless.command.payments.web;

import org.jspecify.annotations.NullMarked;
