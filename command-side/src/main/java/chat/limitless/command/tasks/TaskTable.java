package chat.limitless.command.tasks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// The rows of `scheduled_task`. A claim is a conditional update that leaves a name of its own in the rows it got, by
/// which they are read: it works alike on all our databases, where skipping locked rows does not.
@Component
class TaskTable implements TaskStore {

    private static final int LONGEST_FAILURE = 300;

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final AtomicLong claims = new AtomicLong();

    TaskTable(JdbcClient jdbc, TransactionOperations transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public boolean insert(TaskOrder order) {
        try {
            jdbc.sql("""
                            insert into scheduled_task
                                (id, kind, payload, state, due_at, attempts, version, created_at)
                            values (?, ?, ?, 'waiting', ?, 0, 0, ?)
                            """)
                    .params(order.id(), order.kind(), order.payload())
                    .params(order.dueAt().toEpochMilli(), clock.millis())
                    .update();
            return true;
        } catch (DuplicateKeyException _) {
            return false;
        }
    }

    @Override
    public boolean exists(String id) {
        return jdbc.sql("select count(*) from scheduled_task where id = ?")
                        .param(id)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    @Override
    public List<DueTask> claim(String owner, Duration claimFor, int limit) {
        long now = clock.millis();
        var due = jdbc.sql("""
                        select id
                        from scheduled_task
                        where state = 'waiting' and due_at <= ? and (claimed_until is null or claimed_until < ?)
                        order by due_at
                        limit ?
                        """)
                .params(now, now, limit)
                .query((row, _) -> row.getString("id"))
                .list();
        if (due.isEmpty()) {
            return List.of();
        }
        var claim = owner + ":" + claims.incrementAndGet();
        // Together: a claim whose rows could not be read would keep everybody from them until it ran out.
        return Objects.requireNonNull(transactions.execute(_ -> {
            take(due, claim, now, claimFor);
            return taken(due, claim);
        }));
    }

    /// All at once, with one commit however many there are. Each row goes to whoever comes first.
    private void take(List<String> due, String claim, long now, Duration claimFor) {
        jdbc.sql("""
                        update scheduled_task
                        set owner = :claim, claimed_until = :until, attempts = attempts + 1, version = version + 1
                        where id in (:due) and state = 'waiting' and due_at <= :now
                            and (claimed_until is null or claimed_until < :now)
                        """)
                .param("claim", claim)
                .param("until", now + claimFor.toMillis())
                .param("due", due)
                .param("now", now)
                .update();
    }

    private List<DueTask> taken(List<String> due, String claim) {
        return jdbc.sql("""
                        select id, kind, payload, attempts, created_at, version
                        from scheduled_task
                        where id in (:due) and owner = :claim
                        order by due_at
                        """)
                .param("due", due)
                .param("claim", claim)
                .query(TaskTable::row)
                .list();
    }

    @Override
    public boolean keep(DueTask task, Duration claimFor) {
        return jdbc.sql("""
                                update scheduled_task set claimed_until = ?
                                where id = ? and version = ? and claimed_until is not null
                                """)
                        .params(clock.millis() + claimFor.toMillis(), task.id(), task.version())
                        .update()
                == 1;
    }

    @Override
    public Instant nextDue(Instant otherwise) {
        return jdbc.sql("select min(due_at) from scheduled_task where state = 'waiting' and claimed_until is null")
                .query((row, _) -> row.getObject(1) == null ? otherwise : Instant.ofEpochMilli(row.getLong(1)))
                .single();
    }

    @Override
    public void finish(DueTask task) {
        end(task, "done", null);
    }

    @Override
    public void giveUp(DueTask task, String reason) {
        end(task, "given-up", reason);
    }

    private void end(DueTask task, String state, @Nullable String reason) {
        jdbc.sql("""
                        update scheduled_task
                        set state = ?, last_failure = ?, ended_at = ?, claimed_until = null, version = version + 1
                        where id = ? and version = ?
                        """)
                .param(state)
                .param(reason == null ? null : shortened(reason))
                .param(clock.millis())
                .param(task.id())
                .param(task.version())
                .update();
    }

    @Override
    public void again(DueTask task, Instant at) {
        jdbc.sql("""
                        update scheduled_task
                        set due_at = ?, attempts = 0, last_failure = null, claimed_until = null, version = version + 1
                        where id = ? and version = ?
                        """).params(at.toEpochMilli(), task.id(), task.version()).update();
    }

    @Override
    public void failed(DueTask task, Instant at, String failure) {
        jdbc.sql("""
                        update scheduled_task
                        set due_at = ?, last_failure = ?, claimed_until = null, version = version + 1
                        where id = ? and version = ?
                        """)
                .params(at.toEpochMilli(), shortened(failure), task.id(), task.version())
                .update();
    }

    @Override
    public int forget(Instant endedBefore) {
        return jdbc.sql("delete from scheduled_task where state = 'done' and ended_at < ? limit 5000")
                .param(endedBefore.toEpochMilli())
                .update();
    }

    private static DueTask row(ResultSet row, int number) throws SQLException {
        return new DueTask(
                row.getString("id"),
                row.getString("kind"),
                row.getString("payload"),
                row.getInt("attempts"),
                Instant.ofEpochMilli(row.getLong("created_at")),
                row.getLong("version"));
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_FAILURE ? text : text.substring(0, LONGEST_FAILURE);
    }
}
