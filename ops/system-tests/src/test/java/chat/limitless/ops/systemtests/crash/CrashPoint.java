package chat.limitless.ops.systemtests.crash;

import static chat.limitless.ops.systemtests.crash.Passing.after;
import static chat.limitless.ops.systemtests.crash.Passing.afterSending;
import static chat.limitless.ops.systemtests.crash.Passing.before;
import static chat.limitless.ops.systemtests.crash.Passing.beforeSending;

/// Where the process dies: between every two steps that are stored, and where a vendor was told and we have not noted
/// it.
enum CrashPoint {

    /// The purchase is in the log; the buyer was not answered, and nobody has ordered its page.
    PURCHASE_STARTED(Flow.PURCHASE, afterSending("StartPurchase")),
    /// The page is ordered, but the order is not committed.
    PAGE_ORDERED(Flow.PURCHASE, after("DrivePurchase", "on", "PurchaseStarted[")),
    /// The order of the page is claimed; Stripe was not asked.
    PAGE_CLAIMED(Flow.PURCHASE, before("OpenCheckoutPage", "run", "")),
    /// Stripe has made the page; nothing of it is noted.
    PAGE_MADE(Flow.PURCHASE, after("StripePayments", "open", "")),
    /// The page is in the log; its order is not finished.
    PAGE_RECORDED(Flow.PURCHASE, afterSending("OpenCheckout")),
    /// Stripe has told of the payment; nothing is stored.
    NOTICE_ARRIVED(Flow.PURCHASE, before("NoticeTable", "receive", "checkout.session.completed")),
    /// The notice is in the inbox; Stripe was not answered.
    NOTICE_STORED(Flow.PURCHASE, after("NoticeTable", "receive", "checkout.session.completed")),
    /// The notice is claimed and read; nothing of it is in the log.
    NOTICE_READ(Flow.PURCHASE, beforeSending("RecordPayment")),
    /// The payment is in the log; the notice is not marked.
    PAYMENT_RECORDED(Flow.PURCHASE, afterSending("RecordPayment")),
    /// The notice is marked as applied; its task is not finished.
    NOTICE_APPLIED(Flow.PURCHASE, after("NoticeTable", "applied", "")),
    /// The grant is ordered, but the order is not committed.
    GRANT_ORDERED(Flow.PURCHASE, after("DrivePurchase", "on", "PurchasePaid[")),
    /// The grant is claimed; the account was not asked.
    GRANT_CLAIMED(Flow.PURCHASE, beforeSending("GrantLot")),
    /// The lot is in the account; the purchase does not know.
    LOT_GRANTED(Flow.PURCHASE, afterSending("GrantLot")),
    /// The purchase is complete; its task is not finished.
    PURCHASE_CREDITED(Flow.PURCHASE, afterSending("ConfirmCredited")),

    /// The reply is claimed; nothing is held.
    REPLY_CLAIMED(Flow.REFUSED_MESSAGE, beforeSending("HoldCredits")),
    /// The credits are held; there is no message.
    CREDITS_HELD(Flow.REFUSED_MESSAGE, afterSending("HoldCredits")),
    /// Message and reply are in the log; the sender was not answered, and the provider was not asked.
    MESSAGE_POSTED(Flow.UNANSWERED_MESSAGE, afterSending("PostMessage")),
    /// The reply has begun; the provider was not asked.
    PROVIDER_NOT_ASKED(Flow.UNANSWERED_MESSAGE, before("OpenRouterLanguageModel", "generate", "")),
    /// The provider writes; nothing of it is in the journal.
    TEXT_NOT_JOURNALED(Flow.UNANSWERED_MESSAGE, before("JournalFlush", "insert", "Row[")),
    /// The first text is in the journal, but not committed.
    TEXT_NOT_COMMITTED(Flow.UNANSWERED_MESSAGE, after("JournalFlush", "insert", "Row[")),
    /// The first text is in the journal; the provider writes on.
    TEXT_JOURNALED(Flow.CUT_REPLY, after("JournaledReply", "journaled", "")),
    /// The provider has ended; the end is stored nowhere.
    PROVIDER_ENDED(Flow.CUT_REPLY, after("OpenRouterLanguageModel", "generate", "")),
    /// The end is in the row of the reply; the chat does not know, and nothing is charged.
    END_STORED(Flow.CUT_REPLY, after("RunStore", "ending", "")),
    /// The end is in the chat; nothing is charged.
    REPLY_COMPLETED(Flow.REPLY, afterSending("CompleteReply")),
    /// The reply is charged; the row does not know, and no reader was told.
    HOLD_SETTLED(Flow.REPLY, afterSending("SettleHold")),
    /// The readers here were told the end; it is not in the journal, and the row is open.
    END_NOT_JOURNALED(Flow.REPLY, after("ReplyLog", "end", "")),
    /// The reply has ended without a bill; that it has to be asked for is noted.
    BILL_TO_BE_ASKED(Flow.REPLY_WITHOUT_BILL, after("RunStore", "settling", "")),
    /// The bill was found and charged; the row does not know.
    BILL_CHARGED(Flow.REPLY_WITHOUT_BILL, afterSending("SettleHold")),
    /// The provider refused; the chat knows, and the hold is open.
    REPLY_FAILED(Flow.FAILED_REPLY, afterSending("FailReply")),
    /// The provider refused; the hold was given back, and the row does not know.
    HOLD_RELEASED(Flow.FAILED_REPLY, afterSending("ReleaseHold")),

    /// The refund is asked for in the log; finance was not answered.
    REFUND_REQUESTED(Flow.REFUND, afterSending("RequestRefund")),
    /// The order to refund is claimed; Stripe was not asked.
    REFUND_CLAIMED(Flow.REFUND, before("StripeRefunds", "refund", "")),
    /// Stripe has given the money back; nothing of it is noted.
    REFUND_MADE(Flow.REFUND, after("StripeRefunds", "refund", "")),
    /// The refund and what it takes are in the log; its order is not finished.
    REFUND_RECORDED(Flow.REFUND, afterSending("RecordRefund")),
    /// What it takes is claimed; the account was not asked.
    REFUND_CALCULATED(Flow.REFUND, beforeSending("ApplyClaim")),
    /// The account gave the credits; the task is not finished.
    REFUND_TAKEN(Flow.REFUND, afterSending("ApplyClaim")),

    /// Stripe has told of a dispute; the notice is in the inbox, and Stripe was not answered.
    DISPUTE_STORED(Flow.DISPUTE, after("NoticeTable", "receive", "charge.dispute")),
    /// The dispute and what it freezes are in the log; the notice is not marked.
    DISPUTE_RECORDED(Flow.DISPUTE, afterSending("RecordDispute")),
    /// What it freezes is claimed; the account was not asked.
    DISPUTE_CALCULATED(Flow.DISPUTE, beforeSending("ApplyClaim")),
    /// The credits are frozen; the task is not finished.
    DISPUTE_FROZEN(Flow.DISPUTE, afterSending("ApplyClaim")),
    /// We have won: that is in the log, and the credits are still frozen.
    WIN_CALCULATED(Flow.DISPUTE_WON, beforeSending("ApplyClaim")),
    /// We have won: the credits are free, and the task is not finished.
    WIN_UNFROZEN(Flow.DISPUTE_WON, afterSending("ApplyClaim")),
    /// We have lost: that is in the log, and the credits are only frozen.
    LOSS_CALCULATED(Flow.DISPUTE_LOST, beforeSending("ApplyClaim")),
    /// We have lost: the credits are gone, and the task is not finished.
    LOSS_TAKEN(Flow.DISPUTE_LOST, afterSending("ApplyClaim"));

    private final Flow flow;
    private final Passing passing;

    CrashPoint(Flow flow, Passing passing) {
        this.flow = flow;
        this.passing = passing;
    }

    /// What is going on when the process dies.
    enum Flow {
        /// Somebody buys credits.
        PURCHASE,
        /// Somebody sends a message that is never stored.
        REFUSED_MESSAGE,
        /// Somebody sends a message to which no answer is kept.
        UNANSWERED_MESSAGE,
        /// Somebody sends a message; part of the answer is kept.
        CUT_REPLY,
        /// Somebody sends a message; all of the answer is kept.
        REPLY,
        /// The same, and the provider tells the cost only in its records.
        REPLY_WITHOUT_BILL,
        /// Somebody sends a message and the provider refuses.
        FAILED_REPLY,
        /// Finance gives a quarter of a payment back.
        REFUND,
        /// A payer disputes a payment.
        DISPUTE,
        /// A dispute is decided for us.
        DISPUTE_WON,
        /// A dispute is decided against us.
        DISPUTE_LOST
    }

    Flow flow() {
        return flow;
    }

    Passing passing() {
        return passing;
    }
}
