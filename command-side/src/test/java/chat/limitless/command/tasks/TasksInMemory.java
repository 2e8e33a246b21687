package chat.limitless.command.tasks;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What [TaskTable] does, without a database.
public final class TasksInMemory implements TaskStore, Tasks {

    private record Row(
            TaskOrder order,
            String state,
            Instant dueAt,
            int attempts,
            long version,
            Instant createdAt,
            @Nullable Instant claimedUntil,
            @Nullable String lastFailure) {

        boolean canBeClaimed(Instant now) {
            return state.equals("waiting") && !claimableAt().isAfter(now);
        }

        Instant claimableAt() {
            return claimedUntil == null || !claimedUntil.plusMillis(1).isAfter(dueAt)
                    ? dueAt
                    : claimedUntil.plusMillis(1);
        }
    }

    private final Map<String, Row> rows = new LinkedHashMap<>();
    private final Clock clock;

    public TasksInMemory(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void schedule(TaskOrder order) {
        insert(order);
    }

    @Override
    public boolean insert(TaskOrder order) {
        var row = new Row(order, "waiting", order.dueAt(), 0, 0, clock.instant(), null, null);
        return rows.putIfAbsent(order.id(), row) == null;
    }

    @Override
    public boolean exists(String id) {
        return rows.containsKey(id);
    }

    @Override
    public List<DueTask> claim(String owner, Duration claimFor, int limit) {
        var now = clock.instant();
        var claimed = new ArrayList<DueTask>();
        var due = rows.values().stream()
                .filter(row -> row.canBeClaimed(now))
                .sorted(Comparator.comparing(Row::dueAt))
                .limit(limit)
                .toList();
        for (var row : due) {
            var next = new Row(
                    row.order,
                    row.state,
                    row.dueAt,
                    row.attempts + 1,
                    row.version + 1,
                    row.createdAt,
                    now.plus(claimFor),
                    row.lastFailure);
            rows.put(row.order.id(), next);
            claimed.add(new DueTask(
                    row.order.id(), row.order.kind(), row.order.payload(), next.attempts, row.createdAt, next.version));
        }
        return claimed;
    }

    @Override
    public boolean keep(DueTask task, Duration claimFor) {
        var kept = rows.computeIfPresent(
                task.id(),
                (_, row) -> row.version == task.version() && row.claimedUntil != null
                        ? new Row(
                                row.order,
                                row.state,
                                row.dueAt,
                                row.attempts,
                                row.version,
                                row.createdAt,
                                clock.instant().plus(claimFor),
                                row.lastFailure)
                        : row);
        return kept != null && kept.version == task.version() && kept.claimedUntil != null;
    }

    Optional<Instant> nextClaim() {
        return rows.values().stream()
                .filter(row -> row.state.equals("waiting"))
                .map(Row::claimableAt)
                .min(Comparator.naturalOrder());
    }

    @Override
    public Instant nextDue(Instant otherwise) {
        return nextClaim().orElse(otherwise);
    }

    @Override
    public void finish(DueTask task) {
        put(task, "done", task.orderedAt(), task.attempt(), null);
    }

    @Override
    public void giveUp(DueTask task, String reason) {
        put(task, "given-up", task.orderedAt(), task.attempt(), reason);
    }

    @Override
    public void again(DueTask task, Instant at) {
        put(task, "waiting", at, 0, null);
    }

    @Override
    public void failed(DueTask task, Instant at, String failure) {
        put(task, "waiting", at, task.attempt(), failure);
    }

    private void put(DueTask task, String state, Instant dueAt, int attempts, @Nullable String failure) {
        rows.computeIfPresent(
                task.id(),
                (_, row) -> row.version == task.version()
                        ? new Row(row.order, state, dueAt, attempts, row.version + 1, row.createdAt, null, failure)
                        : row);
    }

    @Override
    public int forget(Instant endedBefore) {
        return 0;
    }

    Instant dueAt(String id) {
        return rows.get(id).dueAt;
    }

    @Nullable
    String reason(String id) {
        return rows.get(id).lastFailure;
    }

    List<String> inState(String state) {
        return rows.values().stream()
                .filter(row -> row.state.equals(state))
                .map(row -> row.order.id())
                .toList();
    }

    Stream<String> texts() {
        return rows.values().stream()
                .flatMap(row -> Stream.of(row.order.id(), row.order.payload(), String.valueOf(row.lastFailure)));
    }
}
