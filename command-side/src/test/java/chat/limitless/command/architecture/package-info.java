/// The rules about who may know whom, and for each rule a fixture that breaks it.
@NullMarked
package chat.limitless.command.architecture;

import org.jspecify.annotations.NullMarked;
