/// What both applications share of Spring: sending commands, signing in, answering over HTTP, wiring the log.
@NullMarked
package chat.limitless.platform;

import org.jspecify.annotations.NullMarked;
