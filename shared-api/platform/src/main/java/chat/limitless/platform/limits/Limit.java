package chat.limitless.platform.limits;

/// What is limited. What counts for a person counts for the address they come from as well, with a rate of its own, so
/// that nobody has more by having more accounts.
public enum Limit {
    /// Steps of signing in, per address.
    SIGN_IN("sign-in"),
    /// Purchases started, per user.
    CHECKOUT("checkout"),
    /// Purchases started, per address.
    CHECKOUT_PER_ADDRESS("checkout-per-address"),
    /// Messages sent, per user.
    MESSAGES("messages"),
    /// Messages sent, per address.
    MESSAGES_PER_ADDRESS("messages-per-address"),
    /// Files made to take away, per user.
    EXPORTS("exports"),
    /// Files made to take away, per address.
    EXPORTS_PER_ADDRESS("exports-per-address"),
    /// What one user's requests may cost within an hour.
    COST("cost"),
    /// What all requests together may cost within an hour.
    HOUSE("house");

    private final String label;

    Limit(String label) {
        this.label = label;
    }

    /// Its name in keys and metrics.
    public String label() {
        return label;
    }
}
