/// Telling people by e-mail what happened to their credits and payments: who is written to, and where in the log the
/// cause stands.
@NullMarked
package chat.limitless.command.mail;

import org.jspecify.annotations.NullMarked;
