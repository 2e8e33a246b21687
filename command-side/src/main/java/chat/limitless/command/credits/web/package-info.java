/// What the owner of an account and finance can change about it over HTTP.
@NullMarked
package chat.limitless.command.credits.web;

import org.jspecify.annotations.NullMarked;
