package chat.limitless.command.anchors;

import chat.limitless.command.tasks.PeriodicJob;
import chat.limitless.eventstore.EventLog;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Writes the head of the log down where the database cannot reach, every hour: a chain alone cannot show that its end
/// was cut off. Also logged, so that a log archive is a second witness.
@Component
class AnchorHead implements PeriodicJob {

    private static final Logger LOG = LoggerFactory.getLogger(AnchorHead.class);

    private final EventLog log;
    private final AnchorStore store;
    private final Clock clock;

    AnchorHead(EventLog log, AnchorStore store, Clock clock) {
        this.log = log;
        this.store = store;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "log.anchor-head";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        var head = log.head();
        if (head.position() == 0) {
            return;
        }
        var anchor = head.anchor();
        LOG.info("head of the log: {}", anchor.line());
        if (store.isConfigured()) {
            store.keep(anchor, clock.instant());
        }
    }
}
