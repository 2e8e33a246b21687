package chat.limitless.command.conversation.process;

import chat.limitless.api.RefusalCode;
import chat.limitless.api.Refused;
import chat.limitless.api.conversation.ConversationCommand.FailReply;
import chat.limitless.api.conversation.ConversationEvent.MessagePosted;
import chat.limitless.api.conversation.MessageId;
import chat.limitless.command.conversation.ConversationState;
import chat.limitless.command.conversation.MessageCheck;
import chat.limitless.command.conversation.journal.InstanceLease;
import chat.limitless.command.conversation.journal.Run;
import chat.limitless.command.conversation.journal.RunRow;
import chat.limitless.command.conversation.journal.RunStore;
import chat.limitless.command.prices.Pricing;
import chat.limitless.platform.Busy;
import chat.limitless.platform.Commands;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes a message: asks the rules, prices it, asks the limits, claims the reply, holds its credits, posts it, starts
/// the reply. The claim is a row in the database, so that of any number of equal requests on any instance exactly one
/// starts a reply
/// and the others find it. Whatever breaks off after the claim is put right by the sweep.
public final class AcceptMessage {

    private static final Logger LOG = LoggerFactory.getLogger(AcceptMessage.class);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);
    private static final Duration LOOK = Duration.ofMillis(50);
    private static final int LOOKS = 100;
    private static final Set<String> SPENT =
            Set.of(RefusalCode.CREDITS_HOLD_ENDED.code(), RefusalCode.CREDITS_HOLD_TOO_OLD.code());

    private final Conversations conversations;
    private final PriceBook prices;
    private final TokenEstimate tokens;
    private final RunStore store;
    private final ReplyLimits limits;
    private final HoldForReply holds;
    private final ReplyEngine engine;
    private final Commands commands;
    private final TitleFirstMessage titles;
    private final ReplyProperties properties;
    private final Clock clock;

    AcceptMessage(
            Conversations conversations,
            PriceBook prices,
            TokenEstimate tokens,
            RunStore store,
            ReplyLimits limits,
            HoldForReply holds,
            ReplyEngine engine,
            Commands commands,
            TitleFirstMessage titles,
            ReplyProperties properties,
            Clock clock) {
        this.conversations = conversations;
        this.prices = prices;
        this.tokens = tokens;
        this.store = store;
        this.limits = limits;
        this.holds = holds;
        this.engine = engine;
        this.commands = commands;
        this.titles = titles;
        this.properties = properties;
        this.clock = clock;
    }

    /// A message priced and ready.
    private record Priced(Run run, ReplyContext context, int messageTokens) {}

    /// Takes a message, or finds the reply to it when it was taken before.
    public Accepted accept(NewMessage message) {
        var state = conversations.visible(message.conversationId(), message.by());
        int messageTokens = tokens.of(message.words());
        if (MessageCheck.isPosted(state, message.unpriced(messageTokens, clock.instant()))) {
            return again(message, state, messageTokens);
        }
        if (engine.isDraining() || !engine.lease().isHeld()) {
            throw new Busy("this instance takes no new replies", RETRY_AFTER);
        }
        var priced = price(message, state, messageTokens);
        if (store.find(message.replyId()).isPresent()) {
            // Sent again while the first is at work: counts once.
            return meet(message, messageTokens);
        }
        limits.admit(message.by(), message.address(), priced.run().holdMicros());
        var lease = engine.lease();
        engine.claim(message.replyId());
        try {
            return switch (claim(priced.run(), lease)) {
                case CLAIMED ->
                    holdAndPost(message, priced, lease, state.turns().isEmpty());
                case KNOWN -> meet(message, messageTokens);
                case FULL -> throw new Refused(RefusalCode.REPLY_LIMIT, Map.of("limit", properties.runningPerUser()));
            };
        } finally {
            engine.unclaim(message.replyId());
        }
    }

    private RunStore.Claim claim(Run run, InstanceLease lease) {
        var isOurs = false;
        try {
            var claim = store.claim(run, lease.instanceId(), properties.runningPerUser(), run.holdMicros());
            isOurs = claim == RunStore.Claim.CLAIMED;
            return claim;
        } finally {
            if (!isOurs) {
                limits.notClaimed(run);
            }
        }
    }

    private Priced price(NewMessage message, ConversationState state, int messageTokens) {
        var quote = prices.quote(message.model());
        var path = state.pathThrough(message.parentReplyId());
        if (message.text() == null) {
            requireSomethingSaid(message);
        }
        var context = ReplyContext.fitting(
                path,
                message.text() == null ? ReplyContext.lastTurnOf(path) : 0,
                messageTokens,
                quote.model(),
                properties.maxOutputTokens(),
                properties.minOutputTokens());
        long microsPerUsd = quote.prices().microsPerUsd();
        var tiers = quote.prices().tiers();
        var run = new Run(
                message.replyId(),
                message.conversationId(),
                message.messageId(),
                message.by(),
                message.model(),
                Pricing.holdMicros(tiers, microsPerUsd, context.promptTokens(), context.outputCap()),
                Pricing.estimateMicros(tiers, microsPerUsd, context.promptTokens(), context.outputCap()),
                context.promptTokens(),
                context.outputCap(),
                quote.prices());
        return new Priced(run, context, messageTokens);
    }

    private Accepted holdAndPost(NewMessage message, Priced priced, InstanceLease lease, boolean isFirst) {
        var run = hold(priced, lease);
        if (!lease.isHeld()) {
            // Another instance may have looked for the hold before it was there; nobody would look again.
            holds.giveBack(run, EndOfReply.INSTANCE_LOST);
            throw leasePassed();
        }
        if (run.maxOutputTokens() != priced.run().maxOutputTokens()) {
            store.shorten(run, lease.instanceId());
        }
        long position = post(message, run, priced, lease);
        if (!lease.isHeld()) {
            // The same with the message: without an end of its own, its reply would run for ever.
            holds.giveBack(run, EndOfReply.INSTANCE_LOST);
            commands.send(new FailReply(
                    run.conversationId(), run.userId(), run.replyId(), EndOfReply.INSTANCE_LOST, clock.instant()));
            throw leasePassed();
        }
        engine.start(run, () -> priced.context().read(conversations, run.conversationId(), message.words()), lease);
        if (isFirst) {
            titles.give(message);
        }
        return new Accepted(run.replyId(), run.holdMicros(), run.estimateMicros(), run.model(), position);
    }

    private Run hold(Priced priced, InstanceLease lease) {
        if (!lease.isHeld()) {
            throw leasePassed();
        }
        try {
            return holds.hold(priced.run());
        } catch (Refused | Busy refused) {
            if (isDecided(refused)) {
                limits.ended(priced.run(), 0);
                store.forget(priced.run().replyId(), lease.instanceId());
            }
            throw isSpent(refused) ? dropped(priced.run().messageId()) : refused;
        }
    }

    /// The hold that belongs to this message has ended, or may have: there will never be a reply to it any more.
    private static boolean isSpent(RuntimeException failure) {
        return failure instanceof Refused refused && SPENT.contains(refused.code());
    }

    private static Refused dropped(MessageId messageId) {
        return new Refused(RefusalCode.MESSAGE_DROPPED, Map.of("messageId", messageId.value()));
    }

    private long post(NewMessage message, Run run, Priced priced, InstanceLease lease) {
        try {
            int leftOut = priced.context().leftOutMessages();
            return commands.send(message.priced(run, priced.messageTokens(), leftOut, clock.instant()))
                    .position();
        } catch (Refused | Busy refused) {
            if (isDecided(refused)) {
                giveBack(run, lease);
            }
            throw refused;
        }
    }

    /// Where the outcome is not known the row stays: the sweep looks into the log and ends what is there.
    private static boolean isDecided(RuntimeException failure) {
        return !(failure instanceof Busy busy && busy.isUndecided());
    }

    /// Not a refusal that lets go of the row: who finds it puts the rest right.
    private static IllegalStateException leasePassed() {
        return new IllegalStateException("the lease of this instance has passed");
    }

    private void giveBack(Run run, InstanceLease lease) {
        limits.ended(run, 0);
        if (holds.giveBack(run, EndOfReply.NOT_POSTED)) {
            store.drop(run.replyId(), lease.instanceId());
        } else {
            store.forget(run.replyId(), lease.instanceId());
        }
    }

    /// The message is there: the rules confirm it at a position, and its reply is known or was long ago.
    private Accepted again(NewMessage message, ConversationState state, int messageTokens) {
        if (message.text() != null) {
            requireSameText(message, state);
        }
        long position =
                commands.send(message.unpriced(messageTokens, clock.instant())).position();
        var row = store.find(message.replyId());
        return row.map(RunRow::run)
                .map(run -> new Accepted(run.replyId(), run.holdMicros(), run.estimateMicros(), run.model(), position))
                .orElseGet(() -> new Accepted(message.replyId(), 0, 0, message.model(), position));
    }

    /// The rules know no text: a reply that ended while its model was thinking, or was erased, has no place to
    /// go on from.
    private void requireSomethingSaid(NewMessage message) {
        var continued = Objects.requireNonNull(message.parentReplyId());
        var said = LoggedEnd.find(conversations, message.conversationId(), continued)
                .map(end -> end.said().text())
                .orElse("");
        if (said.isBlank()) {
            throw new Refused(RefusalCode.REPLY_NOT_CUT, Map.of("replyId", continued.value()));
        }
    }

    /// The rules know no text, so two texts of equal length in tokens are one to them. The log knows the first one;
    /// read there, it needs no digest beside it that would outlive its erasure.
    private void requireSameText(NewMessage message, ConversationState state) {
        var stored = conversations.eventAt(message.conversationId(), state.sequenceOf(message.messageId()));
        if (!(stored instanceof MessagePosted posted)
                || !posted.text().textOr("").equals(message.text())) {
            throw new Refused(
                    RefusalCode.MESSAGE_DIFFERS,
                    Map.of("messageId", message.messageId().value()));
        }
    }

    /// Another request with the same message is ahead: its outcome is ours too.
    private Accepted meet(NewMessage message, int messageTokens) {
        for (int look = 0; look < LOOKS; look++) {
            var row = store.find(message.replyId());
            if (row.isEmpty()) {
                throw new Busy("the other request with this message was refused", RETRY_AFTER);
            }
            if (row.get().state() == RunRow.State.DROPPED) {
                throw dropped(message.messageId());
            }
            var state = conversations.visible(message.conversationId(), message.by());
            if (MessageCheck.isPosted(state, message.unpriced(messageTokens, clock.instant()))) {
                return again(message, state, messageTokens);
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
        LOG.warn("reply {}: claimed, but its message does not come", message.replyId());
        throw new Busy("another request with this message is still at work", RETRY_AFTER);
    }
}
