package chat.limitless.canary.payments;

import chat.limitless.query.CanaryView;
import org.jspecify.annotations.Nullable;

/// Has a name that says nothing and knows the query side.
class PaymentManager {

    @Nullable
    CanaryView view;
}
