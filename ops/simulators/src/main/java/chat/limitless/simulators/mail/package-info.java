/// A mail server that catches everything, and pages to read what it caught.
@NullMarked
package chat.limitless.simulators.mail;

import org.jspecify.annotations.NullMarked;
