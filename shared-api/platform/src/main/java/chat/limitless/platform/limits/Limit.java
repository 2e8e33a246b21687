package chat.limitless.platform.limits;

/// What is limited.
public enum Limit {
    /// Steps of signing in, per address.
    SIGN_IN("sign-in"),
    /// Purchases started, per user.
    CHECKOUT("checkout"),
    /// Messages sent, per user.
    MESSAGES("messages"),
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
