package chat.limitless.simulators.stripe;

import tools.jackson.databind.node.ObjectNode;

/// One call of the API: returns the object to answer with, or refuses.
@FunctionalInterface
interface StripeOperation {
    ObjectNode run(StripeRequest request);
}
