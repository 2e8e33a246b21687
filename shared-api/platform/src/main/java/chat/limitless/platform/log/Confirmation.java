package chat.limitless.platform.log;

import chat.limitless.api.Command;
import chat.limitless.api.Refused;
import chat.limitless.eventstore.EventLog;
import chat.limitless.eventstore.Positions;
import chat.limitless.platform.CommandAnswer;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/// Answers every command with the position its decision stands at.
///
/// A decision from a stale cache that appends is caught by the conflict. One that appends nothing, a refusal or
/// "already done", would go out unnoticed: it is compared with the last sequence in the log first, and made again when
/// the log is ahead.
final class Confirmation implements MessageHandlerInterceptor<CommandMessage<?>> {

    private final EventLog log;

    Confirmation(EventLog log) {
        this.log = log;
    }

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain) throws Exception {
        var streamId = unitOfWork.getMessage().getPayload() instanceof Command command ? command.targetId() : "";
        var answer = new PendingAnswer(streamId);
        unitOfWork.root().afterCommit(work -> Positions.appendedBy(work).ifPresent(answer::reached));
        try {
            chain.proceed();
        } catch (Refused refused) {
            confirm(unitOfWork, streamId);
            throw refused;
        }
        var taken = DecisionBasis.of(unitOfWork);
        if (taken.stream().noneMatch(DecisionBasis.Taken::hasChanged)) {
            answer.reached(confirm(unitOfWork, streamId));
        }
        return answer;
    }

    /// The position at which everything the decision was based on is known to be complete.
    private long confirm(UnitOfWork<?> unitOfWork, String commandStreamId) {
        var position = 0L;
        for (var taken : DecisionBasis.of(unitOfWork)) {
            var streamId = taken.streamId() == null ? commandStreamId : taken.streamId();
            position = Math.max(position, confirm(streamId, taken.sequence() == null ? -1 : taken.sequence()));
        }
        return position;
    }

    private long confirm(String streamId, long knownSequence) {
        // One look-up tells both: the position of the last known event, and whether another one follows it.
        var found = log.readStream(streamId, Math.max(0, knownSequence), 2);
        var last = found.isEmpty() ? -1 : found.getLast().sequence();
        if (last > knownSequence) {
            throw new StaleDecision(streamId, knownSequence);
        }
        return found.isEmpty() ? log.head().position() : found.getLast().position();
    }

    /// What the command will be answered with once its unit of work has ended.
    static final class PendingAnswer {

        private final String streamId;
        private volatile long position;

        PendingAnswer(String streamId) {
            this.streamId = streamId;
        }

        private void reached(long newPosition) {
            position = newPosition;
        }

        CommandAnswer complete() {
            return new CommandAnswer(streamId, position);
        }
    }
}
