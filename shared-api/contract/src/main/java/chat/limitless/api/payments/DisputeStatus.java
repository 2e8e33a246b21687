package chat.limitless.api.payments;

/// How a dispute stands. It only ever moves down this list: a later fact never gives way to an earlier one, whatever
/// the order in which they arrive (statuses: https://docs.stripe.com/api/disputes/object).
public enum DisputeStatus {
    /// The bank only asks; no money has moved.
    INQUIRY,
    /// The bank asked and was content.
    INQUIRY_CLOSED,
    /// The money was taken from us until it is decided.
    OPEN,
    /// Ended before it cost anything.
    PREVENTED,
    /// Decided for us.
    WON,
    /// Decided for the customer.
    LOST
}
