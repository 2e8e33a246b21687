/// Local stand-ins for every outside service, started together; no part of the product.
@NullMarked
package chat.limitless.simulators;

import org.jspecify.annotations.NullMarked;
