package chat.limitless.command.payments.port;

/// A charge of a saved card, as the provider sees it now.
///
/// @param paymentId the payment at the provider
/// @param stage how it stands
/// @param code the provider's word for a decline; empty otherwise
/// @param amountMinor what was received, in the smallest unit
/// @param currency in lower case
/// @param liveMode whether it is real money
public record ChargeTold(
        String paymentId, Stage stage, String code, long amountMinor, String currency, boolean liveMode) {

    /// How a charge stands.
    public enum Stage {
        /// The money is on its way.
        PENDING,
        /// The money was received.
        PAID,
        /// The bank said no.
        DECLINED,
        /// The bank wants to see the customer.
        NEEDS_AUTHENTICATION
    }
}
