package chat.limitless.canary.external.paypal;

import com.stripe.StripeClient;
import org.jspecify.annotations.Nullable;

/// One vendor's package that knows another vendor.
public class PaypalClient {

    @Nullable
    StripeClient stripe;
}
