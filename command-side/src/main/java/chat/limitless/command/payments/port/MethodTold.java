package chat.limitless.command.payments.port;

/// A saved card, as the provider knows it. Never its number.
///
/// @param customerReference the customer it belongs to
/// @param methodReference its id at the provider
/// @param brand such as `visa`
/// @param last4 the last four digits
/// @param expiry year and month, such as `2027-04`
public record MethodTold(String customerReference, String methodReference, String brand, String last4, String expiry) {

    /// Hides whose card it is.
    @Override
    public String toString() {
        return "MethodTold";
    }
}
