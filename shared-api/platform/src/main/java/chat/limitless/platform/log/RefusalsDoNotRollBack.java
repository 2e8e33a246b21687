package chat.limitless.platform.log;

import chat.limitless.api.Refused;
import org.axonframework.messaging.unitofwork.RollbackConfiguration;

/// A refusal leaves the aggregate as it was, because a decider never applies before it refuses: it stays in the cache.
/// Everything else that is thrown may have left half of a change behind.
final class RefusalsDoNotRollBack implements RollbackConfiguration {

    @Override
    public boolean rollBackOn(Throwable throwable) {
        return !(throwable instanceof Refused);
    }
}
