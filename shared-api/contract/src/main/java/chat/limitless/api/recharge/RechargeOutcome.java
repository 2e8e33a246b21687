package chat.limitless.api.recharge;

/// How a recharge ended.
public enum RechargeOutcome {
    /// The money came and the credits are granted.
    SUCCEEDED,
    /// The bank said no.
    DECLINED,
    /// The bank wants to see the customer.
    NEEDS_AUTHENTICATION,
    /// It could not be tried: no card, or the provider was away for too long.
    FAILED
}
