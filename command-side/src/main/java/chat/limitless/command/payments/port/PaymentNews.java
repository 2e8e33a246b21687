package chat.limitless.command.payments.port;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a notice of the payment provider means to us.
public sealed interface PaymentNews {

    /// A payment page is now like this.
    record CheckoutNews(Checkout checkout) implements PaymentNews {}

    /// The money of a delayed payment method will not come.
    record PaymentFailed(Checkout checkout) implements PaymentNews {}

    /// A payment was received: a second witness beside the page.
    record PaymentReceived(
            @Nullable String reference, String paymentId, long amountMinor, String currency, boolean liveMode)
            implements PaymentNews {}

    /// The bank did not let a payment through.
    record PaymentRefused(@Nullable String reference, ChargeTold charge) implements PaymentNews {}

    /// A card was saved for somebody without a payment.
    ///
    /// @param reference whose recharging it is for, as we told the provider
    /// @param setupId the set-up at the provider
    /// @param consentVersion the words they agreed to
    record MethodSetUp(
            @Nullable String reference,
            String setupId,
            @Nullable String consentVersion) implements PaymentNews {}

    /// A saved card is gone at the provider.
    record MethodDetached(String methodReference) implements PaymentNews {}

    /// Refunds are now like these.
    record RefundNews(List<RefundTold> refunds) implements PaymentNews {

        /// Takes a copy.
        public RefundNews {
            refunds = List.copyOf(refunds);
        }
    }

    /// A dispute is now like this.
    record DisputeNews(DisputeTold dispute) implements PaymentNews {}

    /// Fraud is suspected.
    record FraudNews(FraudWarningTold warning) implements PaymentNews {}

    /// Known, and without consequence: the page tells the rest.
    record NoConsequence() implements PaymentNews {}

    /// Nothing we understand yet; kept, because a later version may.
    record NotUnderstood() implements PaymentNews {}
}
