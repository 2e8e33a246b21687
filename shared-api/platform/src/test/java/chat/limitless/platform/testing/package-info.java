/// A small application on the platform, with two aggregates, a read model and a few routes, to test what both
/// applications share.
@NullMarked
package chat.limitless.platform.testing;

import org.jspecify.annotations.NullMarked;
