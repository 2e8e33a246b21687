/// The only code that knows S3.
@NullMarked
package chat.limitless.command.external.s3;

import org.jspecify.annotations.NullMarked;
