package chat.limitless.query.finance;

import chat.limitless.api.payments.CreditShare;

/// What a refund takes from the credits of its purchase: their share of the money, rounded in the customer's favour.
/// The command side decides; this tells beforehand what it will come to if nothing else happens.
///
/// @param takenMicros micro-credits that go
/// @param ofRemainingMicros of them, what is still there
/// @param owedAtMostMicros the rest, which was spent or paid a debt: owed from then on, unless it had expired
record RefundShare(long takenMicros, long ofRemainingMicros, long owedAtMostMicros) {

    /// @param creditsMicros credits of the purchase
    /// @param paidMinor what was paid for them
    /// @param goneMinor of it, what has gone back already, for good
    /// @param refundMinor what would go back now
    /// @param remainingMicros what is left of the credits
    static RefundShare of(long creditsMicros, long paidMinor, long goneMinor, long refundMinor, long remainingMicros) {
        var taken = Math.subtractExact(
                CreditShare.roundedDown(creditsMicros, paidMinor, Math.addExact(goneMinor, refundMinor)),
                CreditShare.roundedDown(creditsMicros, paidMinor, goneMinor));
        var ofRemaining = Math.min(taken, remainingMicros);
        return new RefundShare(taken, ofRemaining, taken - ofRemaining);
    }
}
