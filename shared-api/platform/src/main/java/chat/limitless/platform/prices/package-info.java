/// The published price lists, for the features that sell something by them.
@NullMarked
package chat.limitless.platform.prices;

import org.jspecify.annotations.NullMarked;
