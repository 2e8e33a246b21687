package chat.limitless.command.conversation.process;

import chat.limitless.api.PersonalText;
import chat.limitless.api.RefusalCode;
import chat.limitless.api.Refused;
import chat.limitless.api.conversation.ConversationCommand;
import chat.limitless.api.conversation.ConversationCommand.CompleteReply;
import chat.limitless.api.conversation.ConversationCommand.FailReply;
import chat.limitless.api.conversation.ConversationCommand.InterruptReply;
import chat.limitless.command.conversation.journal.InstanceLease;
import chat.limitless.command.conversation.journal.Run;
import chat.limitless.command.conversation.journal.RunEnd;
import chat.limitless.command.conversation.journal.RunStore;
import chat.limitless.platform.CommandAnswer;
import chat.limitless.platform.Commands;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/// What happens when a reply ended, by whoever owns it then: the end is told to the chat, the hold is settled, readers
/// are told. Each step may be repeated by anybody after a crash; none has an effect twice.
final class FinishReply {

    private static final Logger LOG = LoggerFactory.getLogger(FinishReply.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);
    private static final int TRIES = 40;
    private static final Set<String> NO_SUCH_REPLY =
            Set.of(RefusalCode.REPLY_UNKNOWN.code(), RefusalCode.CONVERSATION_UNKNOWN.code());

    private final Commands commands;
    private final RunStore store;
    private final SettleReply settle;
    private final ReplyProperties properties;
    private final JsonMapper json;
    private final Clock clock;

    FinishReply(
            Commands commands,
            RunStore store,
            SettleReply settle,
            ReplyProperties properties,
            JsonMapper json,
            Clock clock) {
        this.commands = commands;
        this.store = store;
        this.settle = settle;
        this.properties = properties;
        this.json = json;
        this.clock = clock;
    }

    /// The reply belongs to another instance by now, or cannot be finished; somebody else will.
    static final class NotOurs extends RuntimeException {
        NotOurs(String message) {
            super(message, null, false, false);
        }
    }

    /// What a reply said when it ended.
    record Said(String text, String reasoning) {

        @Override
        public String toString() {
            return "Said[" + text.length() + " chars]";
        }
    }

    /// Finishes a reply that was written, and answers with what its readers are told. Empty when there is no such reply
    /// in the log: its message never came to be stored, and its hold was given back.
    Optional<TerminalFrame> finish(Run run, RunEnd end, Said said, InstanceLease lease) {
        if (!patiently(lease, () -> store.ending(run.replyId(), lease.instanceId(), end))) {
            throw new NotOurs("owned by another instance");
        }
        long position;
        try {
            position = patiently(lease, () -> tell(run, end, said).position());
        } catch (Refused refused) {
            if (!NO_SUCH_REPLY.contains(refused.code())) {
                throw refused;
            }
            LOG.warn("reply {}: not in the log, its hold is given back", run.replyId());
            patiently(lease, () -> settle.now(run, withoutCharge(end)));
            return Optional.empty();
        }
        var settled = patiently(lease, () -> settle.now(run, end)).or(() -> quickly(run, end, lease));
        if (settled.isEmpty()) {
            int asked = properties.quickLookUps();
            patiently(lease, () -> store.settling(run.replyId(), lease.instanceId(), asked, pause(asked)));
        }
        return Optional.of(TerminalFrame.of(run, end, position, settled.orElse(null), json));
    }

    /// Asks once more what a reply cost; true when nothing is left to do.
    boolean lookUpAgain(Run run, RunEnd end, int lookUps, InstanceLease lease) {
        var settled = settle.byRecord(run, end);
        boolean isLast = lookUps + 1 >= properties.lookUpPauses().size();
        if (settled.isEmpty() && !isLast) {
            store.settling(run.replyId(), lease.instanceId(), lookUps + 1, pause(lookUps + 1));
            return false;
        }
        if (settled.isEmpty()) {
            settle.withoutRecord(run, end);
        }
        store.done(run.replyId(), lease.instanceId());
        return true;
    }

    /// Records appear a moment after the end; most readers learn the cost with the end itself.
    private Optional<SettleReply.Settled> quickly(Run run, RunEnd end, InstanceLease lease) {
        int most = Math.min(properties.quickLookUps(), properties.lookUpPauses().size());
        for (int asked = 0; asked < most; asked++) {
            LockSupport.parkNanos(properties.lookUpPauses().get(asked).toNanos());
            var settled = patiently(lease, () -> settle.byRecord(run, end));
            if (settled.isPresent()) {
                return settled;
            }
        }
        return most < properties.lookUpPauses().size()
                ? Optional.empty()
                : Optional.of(patiently(lease, () -> settle.withoutRecord(run, end)));
    }

    private Duration pause(int asked) {
        var pauses = properties.lookUpPauses();
        return pauses.get(Math.min(asked, pauses.size() - 1));
    }

    private static RunEnd withoutCharge(RunEnd end) {
        return new RunEnd(
                RunEnd.Kind.FAILED,
                EndOfReply.NOT_POSTED,
                RunEnd.Charge.NONE,
                end.modelAnswered(),
                end.generationId(),
                null,
                0,
                end.lastSeq());
    }

    /// When its owner was erased meanwhile the chat learns that the reply ended, not what it said: the hold has to be
    /// settled all the same.
    private CommandAnswer tell(Run run, RunEnd end, Said said) {
        try {
            return commands.send(command(run, end, PersonalText.of(said.text()), reasoning(said)));
        } catch (Refused refused) {
            if (!refused.code().equals(RefusalCode.USER_ERASED.code())) {
                throw refused;
            }
            return commands.send(command(run, end, PersonalText.ERASED, null));
        }
    }

    private ConversationCommand command(Run run, RunEnd end, PersonalText text, @Nullable PersonalText reasoning) {
        var answered = end.modelAnswered() == null ? run.model() : end.modelAnswered();
        return switch (end.kind()) {
            case COMPLETED ->
                new CompleteReply(
                        run.conversationId(),
                        run.userId(),
                        run.replyId(),
                        text,
                        reasoning,
                        answered,
                        end.reason(),
                        end.outputTokens(),
                        end.generationId(),
                        clock.instant());
            case INTERRUPTED ->
                new InterruptReply(
                        run.conversationId(),
                        run.userId(),
                        run.replyId(),
                        text,
                        reasoning,
                        answered,
                        end.reason(),
                        end.outputTokens(),
                        end.generationId(),
                        clock.instant());
            case FAILED ->
                new FailReply(run.conversationId(), run.userId(), run.replyId(), end.reason(), clock.instant());
        };
    }

    private static @Nullable PersonalText reasoning(Said said) {
        return said.reasoning().isEmpty() ? null : PersonalText.of(said.reasoning());
    }

    /// A busy or unreachable log passes; as long as the reply is ours, the step is tried again.
    private static <T> T patiently(InstanceLease lease, Supplier<T> step) {
        var pause = FIRST_PAUSE;
        for (int tries = 1; ; tries++) {
            if (!lease.isHeld()) {
                throw new NotOurs("the lease has passed");
            }
            try {
                return step.get();
            } catch (Refused | NotOurs e) {
                throw e;
            } catch (RuntimeException e) {
                if (tries >= TRIES) {
                    throw e;
                }
                LOG.warn("reply: a step of its end failed and is tried again: {}", e.toString());
            }
            LockSupport.parkNanos(pause.toNanos());
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
        }
    }
}
