package chat.limitless.api;

/// Every reason for which a command can be refused, with the HTTP status that tells it. Codes are never reused.
public enum RefusalCode {
    /// The user's sign-in was disabled by an admin.
    ACCOUNT_DISABLED("accounts.disabled", 403),
    /// No such user.
    USER_UNKNOWN("accounts.unknown", 404),
    /// What was said by and about the person was erased for good: nothing more can be kept for them.
    USER_ERASED("accounts.erased", 410),
    /// An admin cannot take the admin role from the owner.
    OWNER_STAYS_ADMIN("accounts.owner-stays-admin", 409),

    /// The account was never opened.
    CREDITS_NO_ACCOUNT("credits.no-account", 404),
    /// Available credits do not cover the amount; facts: `availableMicros`, `neededMicros`, and for a hold under a cap
    /// `capLeftMicros` with those of `credits.cap-reached` for the tighter one.
    CREDITS_INSUFFICIENT("credits.insufficient", 402),
    /// The hold id is older than seven days and unknown, so it may have ended already; facts: `holdId`.
    CREDITS_HOLD_TOO_OLD("credits.hold-too-old", 409),
    /// The hold has ended: nothing new can be paid with it; facts: `holdId`.
    CREDITS_HOLD_ENDED("credits.hold-ended", 409),
    /// The hold was never made.
    CREDITS_HOLD_UNKNOWN("credits.hold-unknown", 404),
    /// An amount that must be positive was not; facts: `amountMicros`.
    CREDITS_AMOUNT_INVALID("credits.amount-invalid", 422),
    /// A grant id was used again with other contents; facts: `lotId`.
    CREDITS_GRANT_DIFFERS("credits.grant-differs", 409),
    /// The owner's own cap would be exceeded; facts: `period`, `capMicros`, `spentMicros`, `heldMicros`,
    /// `neededMicros`.
    CREDITS_CAP_REACHED("credits.cap-reached", 402),
    /// The account has no such lot; facts: `lotId`.
    CREDITS_LOT_UNKNOWN("credits.lot-unknown", 404),
    /// The debt is another amount by now; facts: `owedMicros`.
    CREDITS_DEBT_DIFFERS("credits.debt-differs", 409),
    /// Nobody proposed to give up this debt, or it is another one by now.
    CREDITS_WRITE_OFF_UNKNOWN("credits.write-off-unknown", 404),
    /// A limit below zero, or a time zone nobody knows; facts: `field`.
    CREDITS_LIMITS_INVALID("credits.limits-invalid", 422),
    /// No such proposed adjustment.
    CREDITS_ADJUSTMENT_UNKNOWN("credits.adjustment-unknown", 404),
    /// An adjustment id was used again with other contents; facts: `adjustmentId`.
    CREDITS_ADJUSTMENT_DIFFERS("credits.adjustment-differs", 409),
    /// Whoever proposed an adjustment cannot approve it.
    CREDITS_ADJUSTMENT_OWN("credits.adjustment-own", 403),
    /// More than a person of finance may change alone within the window; facts: `amountMicros`, `aloneMicros`.
    CREDITS_ALLOWANCE_USED("credits.allowance-used", 403),
    /// Nobody who decides about money decides about their own.
    FINANCE_OWN_ACCOUNT("finance.own-account", 403),
    /// A reason that is not a short code; it is not repeated, because it may name somebody.
    CREDITS_REASON_INVALID("credits.reason-invalid", 422),

    /// The pack is not sold.
    PACK_UNKNOWN("payments.pack-unknown", 422),
    /// No such purchase, or not the caller's.
    PURCHASE_UNKNOWN("payments.unknown", 404),
    /// The purchase is closed and takes no such step; facts: `status`.
    PURCHASE_CLOSED("payments.closed", 409),
    /// Nothing was paid yet, so nothing can be given back.
    PURCHASE_NOT_PAID("payments.not-paid", 409),
    /// More than is left of the payment; facts: `amountMinor`, `refundableMinor`.
    REFUND_TOO_HIGH("payments.refund-too-high", 422),
    /// A dispute about the payment is open: both could take the money.
    REFUND_DISPUTED("payments.refund-disputed", 409),
    /// A request id was used again with other contents; facts: `requestId`.
    REFUND_DIFFERS("payments.refund-differs", 409),
    /// No such refund request.
    REFUND_UNKNOWN("payments.refund-unknown", 404),
    /// The purchase was never parked that often.
    PARKED_UNKNOWN("payments.parked-unknown", 404),
    /// The payment notice is being worked on, or was applied: there is nothing to set aside.
    NOTICE_NOT_WAITING("payments.notice-not-waiting", 409),
    /// What the payment notice says was forgotten: it cannot be tried again.
    NOTICE_FORGOTTEN("payments.notice-forgotten", 409),
    /// No such fraud warning.
    WARNING_UNKNOWN("payments.warning-unknown", 404),

    /// No card is saved that could be charged.
    RECHARGE_NO_METHOD("recharge.no-method", 409),
    /// Terms that cannot hold: a threshold that is not above zero or that the pack does not reach, a cap that does
    /// not afford the pack once; facts: `field`.
    RECHARGE_TERMS_INVALID("recharge.terms-invalid", 422),
    /// The words of consent are others by now; facts: `consentVersion`.
    RECHARGE_CONSENT_OUTDATED("recharge.consent-outdated", 409),
    /// Recharging is switched off.
    RECHARGE_OFF("recharge.off", 409),
    /// A recharge has not ended yet; facts: `purchaseId`.
    RECHARGE_IN_FLIGHT("recharge.in-flight", 409),
    /// The last recharge was declined; facts: `nextTryAt`.
    RECHARGE_BACKING_OFF("recharge.backing-off", 409),
    /// The bank wants to see the customer first.
    RECHARGE_PAUSED("recharge.paused", 409),
    /// The cap of the month does not afford another recharge; facts: `chargedMinor`, `monthlyCapMinor`.
    RECHARGE_CAP_REACHED("recharge.cap-reached", 409),

    /// No such conversation, or not the caller's, or deleted.
    CONVERSATION_UNKNOWN("conversation.unknown", 404),
    /// The id of the new conversation is in use for another one.
    CONVERSATION_TAKEN("conversation.taken", 409),
    /// There is more on the way to the message than one conversation can begin with; facts: `turns`,
    /// `limitTurns`, `textBytes`, `limitTextBytes`.
    FORK_TOO_LONG("conversation.fork-too-long", 422),
    /// The message to answer to is not in this conversation; facts: `messageId`.
    MESSAGE_UNKNOWN("conversation.message-unknown", 422),
    /// A message id was used again with other contents; facts: `messageId`.
    MESSAGE_DIFFERS("conversation.message-differs", 422),
    /// The message id names a time more than a day ahead; facts: `messageId`.
    MESSAGE_AHEAD("conversation.message-ahead", 422),
    /// The text is empty or longer than allowed; facts: `lengthChars`, `limitChars`.
    MESSAGE_LENGTH("conversation.message-length", 422),
    /// The title is empty or longer than allowed; facts: `lengthChars`, `limitChars`.
    TITLE_LENGTH("conversation.title-length", 422),
    /// An earlier try with this message id ended before the message was stored and its hold was given back; the text
    /// has to be sent under a new id; facts: `messageId`.
    MESSAGE_DROPPED("conversation.message-dropped", 409),
    /// A reply is still being written at this place of the conversation; facts: `replyId`.
    REPLY_RUNNING("conversation.reply-running", 409),
    /// There is nothing to go on from: the reply came to its own end, or no text of it is there; facts:
    /// `replyId`.
    REPLY_NOT_CUT("conversation.reply-not-cut", 409),
    /// No such reply, or not the caller's.
    REPLY_UNKNOWN("conversation.reply-unknown", 404),
    /// Too many replies of this user run at once; facts: `limit`.
    REPLY_LIMIT("conversation.reply-limit", 429),

    /// The model is not in the catalogue.
    MODEL_UNKNOWN("prices.model-unknown", 422),
    /// The model has no usable price, so it cannot be sold; facts: `model`, `reason`.
    MODEL_NOT_SELLABLE("prices.model-not-sellable", 422),
    /// A catalogue without a single model: a fault of the provider, not a decision to sell nothing.
    CATALOGUE_EMPTY("prices.catalogue-empty", 422),
    /// The conversation does not fit into the model's window; facts: `promptTokens`, `contextTokens`.
    CONTEXT_TOO_LONG("prices.context-too-long", 422);

    private final String code;
    private final int httpStatus;

    RefusalCode(String code, int httpStatus) {
        this.code = code;
        this.httpStatus = httpStatus;
    }

    /// The stable code on the wire.
    public String code() {
        return code;
    }

    /// The HTTP status of the problem answer.
    public int httpStatus() {
        return httpStatus;
    }
}
