/// Makes the reference documents from the code, and tells when they are stale.
@NullMarked
package chat.limitless.ops.systemtests.docs;

import org.jspecify.annotations.NullMarked;
