/// A database server for local runs and for tests, without installing one.
@NullMarked
package chat.limitless.ops.database;

import org.jspecify.annotations.NullMarked;
