package chat.limitless.query.projection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/// Applies a batch to a group: as a whole inside a savepoint, and when that fails event by event, so that only the
/// guilty one is parked with those that must wait behind it. A failure of the database parks nothing: it fails the
/// batch, which is then read again.
class ProjectionRunner {

    private static final Logger LOG = LoggerFactory.getLogger(ProjectionRunner.class);
    private static final String WAITS = "waits";

    private final ProjectionGroup group;
    private final ParkedEvents parked;
    private final TransactionTemplate savepoint;

    ProjectionRunner(ProjectionGroup group, ParkedEvents parked, PlatformTransactionManager transactions) {
        this.group = group;
        this.parked = parked;
        this.savepoint = new TransactionTemplate(transactions);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /// Applies the events inside the caller's transaction.
    void apply(List<ProjectedEvent> events) {
        var bySequence = new LinkedHashMap<String, List<ProjectedEvent>>();
        events.forEach(event -> bySequence
                .computeIfAbsent(sequenceOf(event), _ -> new ArrayList<>())
                .add(event));
        var blocked = parked.blocked(group.name(), bySequence.keySet());
        blocked.forEach(id -> parkAll(bySequence.getOrDefault(id, List.of()), id));
        var open = blocked.isEmpty() ? events : withoutBlocked(events, blocked);
        if (!open.isEmpty() && tryApply(open) != null) {
            blocked.forEach(bySequence::remove);
            bySequence.forEach(this::applySequence);
        }
    }

    /// Tries one parked event again, in the caller's transaction; throws what it fails with.
    void applyAgain(ProjectedEvent event) {
        group.apply(List.of(event));
    }

    String sequenceOf(ProjectedEvent event) {
        return group.sequenceOf(event.event());
    }

    private void applySequence(String id, List<ProjectedEvent> events) {
        for (var index = 0; index < events.size(); index++) {
            var event = events.get(index);
            var failure = tryApply(List.of(event));
            if (failure != null) {
                LOG.error("{} parked position {} of {}", group.name(), event.position(), id, failure);
                parked.park(group.name(), event, id, causeOf(failure));
                parkAll(events.subList(index + 1, events.size()), id);
                return;
            }
        }
    }

    private void parkAll(List<ProjectedEvent> events, String id) {
        events.forEach(event -> parked.park(group.name(), event, id, WAITS));
    }

    private List<ProjectedEvent> withoutBlocked(List<ProjectedEvent> events, Set<String> blocked) {
        return events.stream()
                .filter(event -> !blocked.contains(sequenceOf(event)))
                .toList();
    }

    /// What the events failed with, rolled back to before them; null when they were applied.
    private @Nullable RuntimeException tryApply(List<ProjectedEvent> events) {
        try {
            savepoint.executeWithoutResult(_ -> group.apply(events));
            return null;
        } catch (TransientDataAccessException
                | RecoverableDataAccessException
                | DataAccessResourceFailureException
                | TransactionException e) {
            throw e;
        } catch (RuntimeException e) {
            return e;
        }
    }

    static String causeOf(Throwable failure) {
        return failure instanceof MissingRow missing
                ? "MissingRow: " + missing.getMessage()
                : failure.getClass().getSimpleName();
    }
}
