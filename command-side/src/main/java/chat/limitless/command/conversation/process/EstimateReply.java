package chat.limitless.command.conversation.process;

import chat.limitless.api.RefusalCode;
import chat.limitless.api.Refused;
import chat.limitless.api.accounts.UserId;
import chat.limitless.api.conversation.ConversationId;
import chat.limitless.api.conversation.ReplyId;
import chat.limitless.api.credits.CreditAccountId;
import chat.limitless.api.credits.CreditCommand.HoldCredits;
import chat.limitless.api.credits.HoldId;
import chat.limitless.command.conversation.PathStep;
import chat.limitless.command.prices.Pricing;
import chat.limitless.platform.Commands;
import chat.limitless.platform.Ids;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Says what a message would cost, before it is sent.
public final class EstimateReply {

    private final Conversations conversations;
    private final PriceBook prices;
    private final TokenEstimate tokens;
    private final Commands commands;
    private final ReplyProperties properties;
    private final Ids ids;
    private final Clock clock;

    EstimateReply(
            Conversations conversations,
            PriceBook prices,
            TokenEstimate tokens,
            Commands commands,
            ReplyProperties properties,
            Ids ids,
            Clock clock) {
        this.conversations = conversations;
        this.prices = prices;
        this.tokens = tokens;
        this.commands = commands;
        this.properties = properties;
        this.ids = ids;
        this.clock = clock;
    }

    /// What would be asked.
    ///
    /// @param by who asks
    /// @param model to answer
    /// @param conversationId null for a chat not begun yet
    /// @param parentReplyId the reply to go on from; null at the root
    /// @param text of the message; null for the rest of `parentReplyId`
    public record Question(
            UserId by,
            String model,
            @Nullable ConversationId conversationId,
            @Nullable ReplyId parentReplyId,
            @Nullable String text) {

        /// Personal text never appears in logs.
        @Override
        public String toString() {
            return "Question[" + model + "]";
        }
    }

    /// What it would cost.
    ///
    /// @param leftOutMessages how many messages and replies at the beginning of the chat would not be sent
    /// @param promptTokens sent
    /// @param maxOutputTokens most that would be received, as far as the credits and the owner's caps go
    /// @param estimateMicros likely cost
    /// @param atMostMicros what would be held
    /// @param availableMicros what the account has
    /// @param affordable whether it could be sent now
    /// @param cap the owner's cap that allows less to be spent than there is; null when none does, or when all
    ///     credits would be too few
    public record Estimate(
            int leftOutMessages,
            int promptTokens,
            int maxOutputTokens,
            long estimateMicros,
            long atMostMicros,
            long availableMicros,
            boolean affordable,
            @Nullable Cap cap) {}

    /// A cap of the owner for a day or month, what is spent of it and held.
    public record Cap(String period, long capMicros, long spentMicros, long heldMicros) {

        private static Cap of(Refused refused) {
            return new Cap(
                    String.valueOf(refused.facts().get("period")),
                    HoldForReply.fact(refused, "capMicros", 0),
                    HoldForReply.fact(refused, "spentMicros", 0),
                    HoldForReply.fact(refused, "heldMicros", 0));
        }
    }

    /// Prices a message as it would be priced when sent.
    public Estimate estimate(Question question) {
        var quote = prices.quote(question.model());
        var path = path(question);
        var context = ReplyContext.fitting(
                path,
                question.text() == null ? ReplyContext.lastTurnOf(path) : 0,
                tokens.of(NewMessage.wordsOf(question.text())),
                quote.model(),
                properties.maxOutputTokens(),
                properties.minOutputTokens());
        var means = means(question.by());
        long microsPerUsd = quote.prices().microsPerUsd();
        var tiers = quote.prices().tiers();
        int least = Math.min(properties.minOutputTokens(), context.outputCap());
        int affordable = Pricing.affordableOutputTokens(
                tiers, microsPerUsd, context.promptTokens(), context.outputCap(), means.spendableMicros());
        int paidFor = Pricing.affordableOutputTokens(
                tiers, microsPerUsd, context.promptTokens(), context.outputCap(), means.availableMicros());
        int output = Math.max(least, affordable);
        return new Estimate(
                context.leftOutMessages(),
                context.promptTokens(),
                output,
                Pricing.estimateMicros(tiers, microsPerUsd, context.promptTokens(), output),
                Pricing.holdMicros(tiers, microsPerUsd, context.promptTokens(), output),
                means.availableMicros(),
                affordable >= least,
                paidFor >= least ? means.cap() : null);
    }

    private List<PathStep> path(Question question) {
        var conversationId = question.conversationId();
        if (conversationId == null || question.parentReplyId() == null) {
            return List.of();
        }
        var state = conversations.visible(conversationId, question.by());
        try {
            return state.pathThrough(question.parentReplyId());
        } catch (IllegalArgumentException _) {
            throw new Refused(RefusalCode.REPLY_UNKNOWN);
        }
    }

    /// @param availableMicros what the account has
    /// @param spendableMicros of that, what the owner's caps leave
    /// @param cap the one that leaves less than that; null when none does
    private record Means(
            long availableMicros,
            long spendableMicros,
            @Nullable Cap cap) {}

    /// Asks the account itself, by a hold no account can cover: the refusal says what is available now.
    private Means means(UserId userId) {
        try {
            var probe = ids.next("rpl_");
            commands.send(new HoldCredits(
                    CreditAccountId.of(userId),
                    new HoldId("hld_" + probe.substring(4)),
                    Long.MAX_VALUE,
                    new ReplyId(probe),
                    new ConversationId("cnv_" + probe.substring(4)),
                    clock.instant()));
            throw new IllegalStateException("an account covered more than there is");
        } catch (Refused refused) {
            if (refused.code().equals(RefusalCode.CREDITS_INSUFFICIENT.code())) {
                long available = HoldForReply.fact(refused, "availableMicros", 0);
                long left = HoldForReply.fact(refused, "capLeftMicros", available);
                return left < available
                        ? new Means(available, left, Cap.of(refused))
                        : new Means(available, available, null);
            }
            if (refused.code().equals(RefusalCode.CREDITS_NO_ACCOUNT.code())) {
                return new Means(0, 0, null);
            }
            throw refused;
        }
    }
}
