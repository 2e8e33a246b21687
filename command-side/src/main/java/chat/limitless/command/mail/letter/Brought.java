package chat.limitless.command.mail.letter;

/// What a payment has brought its buyer, as far as a letter can know it.
enum Brought {
    /// It is the one that counts.
    CREDITS,
    /// It is a second one, or one that did not fit.
    NOTHING,
    /// Nobody can say yet: what happened to it was told before the payment itself, or in a currency that is not its.
    UNKNOWN
}
