package chat.limitless.platform.log;

import chat.limitless.eventstore.EventLog;
import chat.limitless.platform.ReadinessCheck;
import org.springframework.stereotype.Component;

/// Nothing may be served from a log that is not what it was.
@Component
class LogReadiness implements ReadinessCheck {

    private final EventLog log;

    LogReadiness(EventLog log) {
        this.log = log;
    }

    @Override
    public String name() {
        return "log";
    }

    @Override
    public boolean isReady() {
        return log.tail().failure().isEmpty();
    }
}
