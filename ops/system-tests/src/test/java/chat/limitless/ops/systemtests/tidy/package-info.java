/// What a reader may rely on in every file of the repository.
@NullMarked
package chat.limitless.ops.systemtests.tidy;

import org.jspecify.annotations.NullMarked;
