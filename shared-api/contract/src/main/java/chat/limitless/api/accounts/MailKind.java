package chat.limitless.api.accounts;

/// What a person may be told by e-mail; each kind can be switched off. Stored by name: never rename one.
public enum MailKind {
    /// The balance fell below the limit the person set.
    LOW_BALANCE,
    /// The spending cap the person set is used up.
    CAP_REACHED,
    /// Credits end soon.
    CREDITS_ENDING,
    /// A recharge that was to come by itself was declined.
    RECHARGE_DECLINED,
    /// Credits were bought.
    PURCHASE_RECEIPT,
    /// Money went back, or was to and did not arrive.
    REFUND,
    /// A payment is disputed or in doubt, or that was decided.
    DISPUTE
}
