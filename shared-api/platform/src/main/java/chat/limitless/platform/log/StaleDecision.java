package chat.limitless.platform.log;

import org.axonframework.modelling.command.ConcurrencyException;

/// Nothing was appended, but the decision was made on less than the log holds: it has to be made again.
final class StaleDecision extends ConcurrencyException {

    StaleDecision(String streamId, long knownSequence) {
        super("decided on stream " + streamId + " at sequence " + knownSequence + ", the log is ahead");
    }
}
