package chat.limitless.api.credits;

/// How the cost behind a charge is known.
public enum CostSource {
    /// The provider told it at the end of the stream.
    EXACT,
    /// The provider's generation record told it afterwards.
    LOOKED_UP,
    /// Nobody could tell; estimated from counted tokens and the price list.
    ESTIMATED
}
