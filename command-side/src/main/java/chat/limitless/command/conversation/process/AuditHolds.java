package chat.limitless.command.conversation.process;

import chat.limitless.api.Refused;
import chat.limitless.api.conversation.ConversationCommand.FailReply;
import chat.limitless.api.credits.CreditAccountId;
import chat.limitless.api.credits.CreditCommand.ExpireHold;
import chat.limitless.api.credits.CreditCommand.ReleaseHold;
import chat.limitless.api.credits.CreditEvent;
import chat.limitless.command.conversation.journal.AuditStore;
import chat.limitless.command.conversation.journal.RunRow;
import chat.limitless.command.conversation.journal.RunStore;
import chat.limitless.command.tasks.PeriodicJob;
import chat.limitless.eventstore.EventLog;
import chat.limitless.eventstore.EventSerializer;
import chat.limitless.platform.Commands;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks through the log for holds nobody is going to end, and ends them: after whatever crash, also when the rows that
/// say who writes what were lost, no credits stay set aside for ever. Every step may be repeated, and two instances may
/// be at it at once: a hold has one end whoever asks for it.
final class AuditHolds implements PeriodicJob {

    private static final Logger LOG = LoggerFactory.getLogger(AuditHolds.class);

    /// Positions read at once.
    private static final int WINDOW = 5_000;

    /// A first look at a long history goes on at the next run.
    private static final Duration READ_LIMIT = Duration.ofMinutes(2);

    /// Nobody waits for this: after each window it rests so many times as long as reading took.
    private static final int REST = 3;

    private final EventLog log;
    private final EventSerializer serializer;
    private final AuditStore store;
    private final RunStore runs;
    private final Conversations conversations;
    private final SettleLogged settle;
    private final Commands commands;
    private final ReplyProperties properties;
    private final Clock clock;
    private @Nullable OpenHolds holds;

    AuditHolds(
            EventLog log,
            EventSerializer serializer,
            AuditStore store,
            RunStore runs,
            Conversations conversations,
            SettleLogged settle,
            Commands commands,
            ReplyProperties properties,
            Clock clock) {
        this.log = log;
        this.serializer = serializer;
        this.store = store;
        this.runs = runs;
        this.conversations = conversations;
        this.settle = settle;
        this.commands = commands;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "conversation.audit-holds";
    }

    @Override
    public Duration every() {
        return properties.auditEvery();
    }

    @Override
    public synchronized void run() {
        var open = known();
        if (!readOn(open)) {
            LOG.info("holds: audited up to position {}, the rest at the next run", open.foldedTo());
        } else {
            var now = clock.instant();
            open.madeBefore(now.minus(properties.auditAfter())).forEach(hold -> look(open, hold, now));
        }
        store.audited(open.auditedPosition());
    }

    /// What the last run on this instance knew, unless another instance has been further since.
    private OpenHolds known() {
        long stored = store.auditedPosition();
        var last = holds;
        if (last == null || last.auditedPosition() < stored) {
            last = new OpenHolds(stored);
            holds = last;
        }
        return last;
    }

    /// Whether the end of the log was reached.
    private boolean readOn(OpenHolds open) {
        long end = log.head().position();
        long startedNanos = System.nanoTime();
        while (open.foldedTo() < end) {
            long windowNanos = System.nanoTime();
            if (windowNanos - startedNanos > READ_LIMIT.toNanos()
                    || Thread.currentThread().isInterrupted()) {
                return false;
            }
            long to = Math.min(end, open.foldedTo() + WINDOW);
            for (var stored : log.readTypes(OpenHolds.READ, open.foldedTo(), to, WINDOW)) {
                open.take((CreditEvent) serializer.deserialize(stored), stored.position());
            }
            open.foldedTo(to);
            if (to < end) {
                LockSupport.parkNanos(REST * (System.nanoTime() - windowNanos));
            }
        }
        return true;
    }

    private void look(OpenHolds open, OpenHolds.Open hold, Instant now) {
        try {
            var run = runs.find(hold.replyId()).orElse(null);
            var standing = standing(hold);
            if (hold.givenBack()) {
                endReply(hold, standing, now);
                open.forget(hold.holdId());
                return;
            }
            var facts = new HoldVerdict.Facts(
                    run == null ? null : run.state(),
                    run != null && runs.isLive(run.instanceId()),
                    standing,
                    Duration.between(hold.heldAt(), now));
            var verdict = HoldVerdict.of(facts);
            if (verdict != HoldVerdict.WAIT) {
                LOG.warn("reply {}: its hold is open, {}: {}", hold.replyId(), facts, verdict);
                endReply(hold, standing, now);
                carryOut(verdict, hold, run, standing, now);
            }
        } catch (RuntimeException e) {
            LOG.warn("reply {}: its hold could not be audited, tried again: {}", hold.replyId(), e.toString());
        }
    }

    private HoldVerdict.Standing standing(OpenHolds.Open hold) {
        if (!conversations.state(hold.conversationId()).has(hold.replyId())) {
            return HoldVerdict.Standing.NOT_POSTED;
        }
        return LoggedEnd.find(conversations, hold.conversationId(), hold.replyId())
                .map(LoggedEnd::isFree)
                .map(isFree -> isFree ? HoldVerdict.Standing.ENDED_FREE : HoldVerdict.Standing.ENDED)
                .orElse(HoldVerdict.Standing.RUNNING);
    }

    /// A reply without an end would be waited for for ever.
    private void endReply(OpenHolds.Open hold, HoldVerdict.Standing standing, Instant now) {
        if (standing == HoldVerdict.Standing.RUNNING) {
            commands.send(
                    new FailReply(hold.conversationId(), hold.userId(), hold.replyId(), EndOfReply.INSTANCE_LOST, now));
        }
    }

    private void carryOut(
            HoldVerdict verdict,
            OpenHolds.Open hold,
            @Nullable RunRow run,
            HoldVerdict.Standing standing,
            Instant now) {
        var account = CreditAccountId.of(hold.userId());
        try {
            switch (verdict) {
                case WAIT -> {
                    // somebody else ends it
                }
                case RELEASE -> commands.send(new ReleaseHold(account, hold.holdId(), reason(standing), now));
                case EXPIRE -> commands.send(new ExpireHold(account, hold.holdId(), now));
                case SETTLE -> {
                    if (settle.settle(hold, run, now) == SettleLogged.Outcome.UNKNOWN_PRICE) {
                        commands.send(new ExpireHold(account, hold.holdId(), now));
                    }
                }
            }
        } catch (Refused refused) {
            LOG.error("reply {}: its hold cannot be ended: {}", hold.replyId(), refused.code());
        }
    }

    private static String reason(HoldVerdict.Standing standing) {
        return standing == HoldVerdict.Standing.NOT_POSTED ? EndOfReply.NOT_POSTED : EndOfReply.NOTHING_CAME;
    }
}
