package chat.limitless.api.payments;

/// How a refund stands. It only ever moves down this list: a later fact never gives way to an earlier one, whatever
/// the order in which they arrive (https://docs.stripe.com/refunds#failed-refunds: also one that succeeded may fail).
public enum RefundStatus {
    /// Under way, or waiting for the customer's bank; the money has left us already.
    PENDING,
    /// The customer has the money.
    SUCCEEDED,
    /// Given up before it was sent; the money is with us.
    CANCELED,
    /// It bounced; the money is with us again.
    FAILED;

    /// Whether the money is gone while it stands like this.
    public boolean takesMoney() {
        return this == PENDING || this == SUCCEEDED;
    }
}
