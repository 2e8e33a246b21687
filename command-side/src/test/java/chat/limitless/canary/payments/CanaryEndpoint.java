package chat.limitless.canary.payments;

import com.stripe.StripeClient;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

/// Public, injected into a field, and on first-name terms with a vendor.
public class CanaryEndpoint {

    @Autowired
    @Nullable
    StripeClient stripe;
}
