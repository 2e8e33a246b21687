/// Proof, outside the database, of how far the log had come at a time.
@NullMarked
package chat.limitless.command.anchors;

import org.jspecify.annotations.NullMarked;
