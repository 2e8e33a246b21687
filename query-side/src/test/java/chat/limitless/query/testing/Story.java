package chat.limitless.query.testing;

import chat.limitless.api.DomainEvent;
import chat.limitless.api.PersonalText;
import chat.limitless.api.accounts.UserId;
import chat.limitless.api.conversation.ConversationEvent.ConversationStarted;
import chat.limitless.api.conversation.ConversationEvent.MessagePosted;
import chat.limitless.api.conversation.ConversationEvent.ReplyCompleted;
import chat.limitless.api.conversation.ConversationEvent.ReplyRequested;
import chat.limitless.api.conversation.ConversationEvent.TurnCopied;
import chat.limitless.api.conversation.ConversationId;
import chat.limitless.api.conversation.CopiedTurn;
import chat.limitless.api.conversation.MessageId;
import chat.limitless.api.conversation.ReplyId;
import chat.limitless.api.credits.CostSource;
import chat.limitless.api.credits.CreditAccountId;
import chat.limitless.api.credits.CreditEvent.CreditAccountOpened;
import chat.limitless.api.credits.CreditEvent.CreditsHeld;
import chat.limitless.api.credits.CreditEvent.HoldExpired;
import chat.limitless.api.credits.CreditEvent.HoldReleased;
import chat.limitless.api.credits.CreditEvent.HoldSettled;
import chat.limitless.api.credits.CreditEvent.LotGranted;
import chat.limitless.api.credits.HoldId;
import chat.limitless.api.credits.LotId;
import chat.limitless.api.credits.LotKind;
import chat.limitless.api.credits.LotPart;
import chat.limitless.api.credits.Receipt;
import chat.limitless.api.payments.DisputeStatus;
import chat.limitless.api.payments.PurchaseEvent.DisputeRecorded;
import chat.limitless.api.payments.PurchaseEvent.FraudWarned;
import chat.limitless.api.payments.PurchaseEvent.FraudWarningCleared;
import chat.limitless.api.payments.PurchaseEvent.ParkedPurchaseResolved;
import chat.limitless.api.payments.PurchaseEvent.PurchasePaid;
import chat.limitless.api.payments.PurchaseEvent.PurchaseParked;
import chat.limitless.api.payments.PurchaseEvent.PurchaseStarted;
import chat.limitless.api.payments.PurchaseEvent.RefundRecorded;
import chat.limitless.api.payments.PurchaseEvent.RefundRefused;
import chat.limitless.api.payments.PurchaseEvent.RefundRequested;
import chat.limitless.api.payments.PurchaseId;
import chat.limitless.api.payments.RefundRequestId;
import chat.limitless.api.payments.RefundStatus;
import chat.limitless.api.recharge.AutoRechargeId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Short words for what happens to one user.
public record Story(UserId user, Instant at) {

    /// About this user, now.
    public static Story of(UserId user) {
        return new Story(user, QuerySide.now());
    }

    /// Their account.
    public CreditAccountId account() {
        return CreditAccountId.of(user);
    }

    public CreditAccountOpened opened() {
        return new CreditAccountOpened(account(), at);
    }

    public LotGranted granted(String lot, long micros) {
        return granted(lot, micros, null);
    }

    public LotGranted granted(String lot, long micros, @Nullable PurchaseId purchase) {
        var paid = purchase != null;
        return new LotGranted(
                account(),
                new LotId("lot_" + lot),
                paid ? LotKind.PAID : LotKind.PROMOTIONAL,
                micros,
                paid ? 1000 : 0,
                paid ? "usd" : null,
                purchase,
                paid ? 20 : 10,
                at.plus(Duration.ofDays(60)),
                paid ? "purchase" : "welcome",
                at);
    }

    public CreditsHeld held(String lot, ReplyId reply, ConversationId conversation, long micros) {
        return new CreditsHeld(
                account(),
                reply.holdId(),
                micros,
                List.of(new LotPart(new LotId("lot_" + lot), micros)),
                reply,
                conversation,
                at);
    }

    public HoldSettled settled(String lot, ReplyId reply, ConversationId conversation, long spent, long released) {
        return new HoldSettled(
                account(),
                reply.holdId(),
                spent,
                released,
                0,
                spent == 0 ? List.of() : List.of(new LotPart(new LotId("lot_" + lot), spent)),
                false,
                receipt(reply, conversation),
                at);
    }

    /// All of a hold was spent, on a model of that name, at that time.
    public HoldSettled settledBy(
            String model, ReplyId reply, ConversationId conversation, long spent, Instant settledAt) {
        var usual = receipt(reply, conversation);
        var receipt = new Receipt(
                reply,
                conversation,
                model,
                model,
                usual.promptTokens(),
                usual.cachedTokens(),
                usual.completionTokens(),
                usual.reasoningTokens(),
                usual.providerCostPicoUsd(),
                usual.priceListVersion(),
                usual.costSource(),
                usual.generationId());
        return new HoldSettled(
                account(),
                reply.holdId(),
                spent,
                0,
                0,
                List.of(new LotPart(new LotId("lot_welcome"), spent)),
                false,
                receipt,
                settledAt);
    }

    public HoldReleased released(HoldId hold, long micros) {
        return new HoldReleased(account(), hold, micros, "failed", at);
    }

    public HoldExpired expired(HoldId hold, long micros) {
        return new HoldExpired(account(), hold, micros, at);
    }

    public static Receipt receipt(ReplyId reply, ConversationId conversation) {
        return new Receipt(
                reply,
                conversation,
                "vendor/asked",
                "vendor/answered",
                100,
                20,
                50,
                10,
                1_234_567,
                3,
                CostSource.EXACT,
                "gen-1");
    }

    public ConversationStarted started(ConversationId conversation) {
        return new ConversationStarted(conversation, user, at);
    }

    public MessagePosted posted(ConversationId conversation, MessageId message, String text) {
        return new MessagePosted(conversation, user, message, null, PersonalText.of(text), 12, at);
    }

    public ReplyRequested requested(ConversationId conversation, MessageId message, ReplyId reply, long micros) {
        return new ReplyRequested(
                conversation,
                user,
                reply,
                message,
                reply.holdId(),
                "vendor/asked",
                3,
                100,
                500,
                micros / 2,
                micros,
                at,
                4);
    }

    public ReplyCompleted completed(ConversationId conversation, ReplyId reply, String text) {
        return new ReplyCompleted(
                conversation, user, reply, PersonalText.of(text), null, "vendor/answered", "stop", 50, "gen-1", at);
    }

    /// A question and its answer, taken over from another chat.
    public TurnCopied copied(ConversationId conversation, MessageId message, ReplyId reply, String text) {
        return new TurnCopied(
                conversation,
                user,
                new CopiedTurn(
                        message,
                        false,
                        null,
                        PersonalText.of(text),
                        12,
                        at.minusSeconds(60),
                        reply,
                        "vendor/asked",
                        CopiedTurn.End.COMPLETED,
                        "stop",
                        PersonalText.of("answer to " + text),
                        PersonalText.of("thoughts"),
                        "vendor/answered",
                        50,
                        at.minusSeconds(50)),
                at);
    }

    public PurchaseStarted bought(PurchaseId purchase) {
        return new PurchaseStarted(purchase, user, "starter", 200_000_000, 1000, "usd", at, 1L, null, null);
    }

    /// The same with a saved card, while the buyer is away.
    public PurchaseStarted recharged(PurchaseId purchase) {
        return new PurchaseStarted(
                purchase, user, "starter", 200_000_000, 1000, "usd", at, 1L, AutoRechargeId.of(user), null);
    }

    /// 250 cents given back, of the payment that counts when none is named.
    public RefundRecorded refunded(PurchaseId purchase, String refund, @Nullable String payment, RefundStatus status) {
        return new RefundRecorded(purchase, user, refund, payment, null, 250, "usd", status, at);
    }

    /// 400 cents disputed.
    public DisputeRecorded disputed(PurchaseId purchase, String dispute, DisputeStatus status, boolean reinstated) {
        return new DisputeRecorded(purchase, user, dispute, "pi", 400, "usd", status, true, reinstated, at);
    }

    public PurchasePaid paid(PurchaseId purchase) {
        return new PurchasePaid(purchase, user, "cs_1", "pi_3Qabcdefgh", 1000, "usd", true, 200_000_000, at);
    }

    /// The provider told how a refund of the payment stands.
    public RefundRecorded refunded(PurchaseId purchase, String refund, long minor, RefundStatus status) {
        return new RefundRecorded(purchase, user, refund, "pi_3Qabcdefgh", null, minor, "usd", status, at);
    }

    /// Somebody of the staff asked for a refund.
    public RefundRequested refundAsked(PurchaseId purchase, String request, long minor, UserId actor) {
        return new RefundRequested(
                purchase, user, new RefundRequestId(request), "pi", minor, "usd", "customer-request", actor, at);
    }

    /// The provider refused it.
    public RefundRefused refundRefused(PurchaseId purchase, String request, String code) {
        return new RefundRefused(purchase, user, new RefundRequestId(request), code, at);
    }

    /// The provider told how it stands, of the payment that counts.
    public RefundRecorded refundMade(
            PurchaseId purchase, String refund, String request, long minor, RefundStatus status) {
        return new RefundRecorded(purchase, user, refund, null, new RefundRequestId(request), minor, "usd", status, at);
    }

    /// The provider suspects fraud.
    public FraudWarned fraudWarned(PurchaseId purchase, String warning, boolean freezes) {
        return new FraudWarned(purchase, user, warning, "pi", freezes, at);
    }

    /// Somebody of the staff looked at it.
    public FraudWarningCleared fraudWarningCleared(PurchaseId purchase, String warning, UserId actor) {
        return new FraudWarningCleared(purchase, user, warning, actor, at, "looked-at");
    }

    /// 1,000 cents that do not fit.
    public PurchaseParked parked(PurchaseId purchase, String reason, @Nullable String payment) {
        return new PurchaseParked(purchase, user, reason, 1000, "usd", false, "cs_parked", payment, at, null);
    }

    /// A refund in a currency that cannot be counted.
    public PurchaseParked uncounted(PurchaseId purchase, String refund) {
        return new PurchaseParked(
                purchase, user, PurchaseParked.REFUND_CURRENCY, 900, "eur", false, "cs_1", "pi", at, refund);
    }

    /// Somebody of the staff has dealt with it.
    public ParkedPurchaseResolved parkedResolved(PurchaseId purchase, int number, String reason, UserId actor) {
        return new ParkedPurchaseResolved(purchase, user, number, reason, actor, at);
    }

    /// One chat with one answered message, paid from the lot `lot_welcome` of 1,000,000.
    public List<DomainEvent> answeredChat(String suffix, String question, String answer) {
        var conversation = new ConversationId("cnv_" + suffix);
        var message = new MessageId("msg_" + suffix);
        var reply = new ReplyId("rpl_" + suffix);
        return List.of(
                opened(),
                granted("welcome", 1_000_000),
                started(conversation),
                held("welcome", reply, conversation, 400_000),
                posted(conversation, message, question),
                requested(conversation, message, reply, 400_000),
                completed(conversation, reply, answer),
                settled("welcome", reply, conversation, 150_000, 250_000));
    }
}
