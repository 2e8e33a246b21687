package chat.limitless.query.projection;

import chat.limitless.eventstore.EventLog;
import chat.limitless.eventstore.EventSerializer;
import java.util.HashSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/// Tries parked events again, in order; the first of a sequence that still fails holds the rest of its sequence back.
public class ParkedEventRetry {

    private static final Logger LOG = LoggerFactory.getLogger(ParkedEventRetry.class);
    private static final int EVENTS_PER_ROUND = 500;

    private final ProjectionProcessors processors;
    private final ParkedEvents parked;
    private final EventLog log;
    private final EventSerializer serializer;
    private final TransactionTemplate transaction;

    /// @param transaction of the database with the views
    public ParkedEventRetry(
            ProjectionProcessors processors,
            ParkedEvents parked,
            EventLog log,
            EventSerializer serializer,
            TransactionTemplate transaction) {
        this.processors = processors;
        this.parked = parked;
        this.log = log;
        this.serializer = serializer;
        this.transaction = transaction;
    }

    /// One round over all groups. Answers how many events could be applied.
    public int retryAll() {
        return processors.groups().keySet().stream().mapToInt(this::retry).sum();
    }

    private int retry(String group) {
        var applied = 0;
        var stuck = new HashSet<String>();
        for (var event : parked.of(group, EVENTS_PER_ROUND)) {
            if (stuck.contains(event.sequenceId())) {
                continue;
            }
            if (retry(group, event)) {
                applied++;
            } else {
                stuck.add(event.sequenceId());
            }
        }
        return applied;
    }

    private boolean retry(String group, ParkedEvents.Parked event) {
        try {
            transaction.executeWithoutResult(_ -> {
                if (parked.remove(group, event.position())) {
                    processors.runner(group).applyAgain(read(event.position()));
                }
            });
            LOG.info("{} applied parked position {}", group, event.position());
            return true;
        } catch (RuntimeException e) {
            LOG.warn("{} still cannot apply position {}: {}", group, event.position(), ProjectionRunner.causeOf(e));
            parked.tried(group, event.position(), ProjectionRunner.causeOf(e));
            return false;
        }
    }

    private ProjectedEvent read(long position) {
        var stored = log.read(position - 1, 1).getFirst();
        return new ProjectedEvent(stored.position(), serializer.deserialize(stored));
    }
}
