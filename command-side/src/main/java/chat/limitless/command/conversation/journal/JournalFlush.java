package chat.limitless.command.conversation.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

/// One transaction of the journal: the lease is renewed first, so that nothing is stored without it; then everything
/// the replies of this instance said since the last time goes in, whatever their number; then the stop requests are
/// read.
final class JournalFlush {

    private static final int ROWS_AT_ONCE = 500;
    private static final int SLICE_BYTES = 256 * 1024;

    private final DataSource events;
    private final JournalStore store;
    private final Duration leaseLength;

    JournalFlush(DataSource events, JournalStore store, Duration leaseLength) {
        this.events = events;
        this.store = store;
        this.leaseLength = leaseLength;
    }

    /// What a flush found out.
    ///
    /// @param fenced the lease is lost and nothing was stored
    /// @param stopRequested replies whose users want them to stop
    /// @param finished replies whose last frame is stored
    record Outcome(boolean fenced, Set<String> stopRequested, List<JournaledReply> finished) {}

    private record Row(JournaledReply reply, int fromSeq, int toSeq, byte[] sealed) {}

    private record Generation(JournaledReply reply, String id) {}

    void takeLease(String instanceId) throws SQLException {
        try (var connection = events.getConnection();
                var statement = connection.prepareStatement("""
                        insert into instance_lease (instance_id, lease_until, started_at)
                        values (?, date_add(utc_timestamp(6), interval ? microsecond), utc_timestamp(6))
                        """)) {
            statement.setString(1, instanceId);
            statement.setLong(2, leaseLength.toNanos() / 1000);
            statement.executeUpdate();
        }
    }

    void giveLeaseBack(String instanceId) throws SQLException {
        try (var connection = events.getConnection();
                var statement = connection.prepareStatement("delete from instance_lease where instance_id = ?")) {
            statement.setString(1, instanceId);
            statement.executeUpdate();
        }
    }

    Outcome run(String instanceId, List<JournaledReply> replies) throws SQLException {
        var rows = rows(replies);
        var generations = generations(replies);
        boolean stored = false;
        try (var connection = events.getConnection()) {
            connection.setAutoCommit(false);
            try {
                if (!renew(connection, instanceId)) {
                    connection.rollback();
                    return new Outcome(true, Set.of(), List.of());
                }
                insert(connection, rows);
                storeGenerations(connection, instanceId, generations);
                var finished = finish(connection, instanceId, rows);
                var stops = replies.isEmpty() ? Set.<String>of() : stopRequests(connection, instanceId);
                connection.commit();
                stored = true;
                rows.forEach(row -> row.reply().journaled(row.toSeq()));
                return new Outcome(false, stops, finished);
            } finally {
                if (!stored) {
                    connection.rollback();
                }
                connection.setAutoCommit(true);
            }
        } finally {
            if (!stored) {
                generations.forEach(generation -> generation.reply().restoreGeneration(generation.id()));
            }
        }
    }

    private List<Row> rows(List<JournaledReply> replies) {
        var rows = new ArrayList<Row>();
        for (var reply : replies) {
            var run = reply.run();
            var slice = reply.log().after(reply.journaledSeq(), SLICE_BYTES);
            if (!slice.isEmpty()) {
                int from = reply.journaledSeq() + 1;
                var id = run.replyId().value();
                rows.add(new Row(reply, from, slice.lastSeq(), store.seal(id, run.userId(), from, slice.bytes())));
            }
        }
        return rows;
    }

    private static List<Generation> generations(List<JournaledReply> replies) {
        var generations = new ArrayList<Generation>();
        for (var reply : replies) {
            var id = reply.takeGeneration();
            if (id != null) {
                generations.add(new Generation(reply, id));
            }
        }
        return generations;
    }

    private boolean renew(Connection connection, String instanceId) throws SQLException {
        try (var statement = connection.prepareStatement("""
                update instance_lease set lease_until = date_add(utc_timestamp(6), interval ? microsecond)
                 where instance_id = ? and lease_until > utc_timestamp(6)
                """)) {
            statement.setLong(1, leaseLength.toNanos() / 1000);
            statement.setString(2, instanceId);
            return statement.executeUpdate() > 0;
        }
    }

    private static void insert(Connection connection, List<Row> rows) throws SQLException {
        for (int from = 0; from < rows.size(); from += ROWS_AT_ONCE) {
            var some = rows.subList(from, Math.min(rows.size(), from + ROWS_AT_ONCE));
            var values = String.join(
                    ", ",
                    some.stream().map(_ -> "(?, ?, ?, ?, utc_timestamp(6))").toList());
            // A flush whose commit was not confirmed is repeated, perhaps with more in it: the later row counts.
            try (var statement = connection.prepareStatement(
                    "insert into reply_journal (reply_id, from_seq, to_seq, payload, written_at) values " + values
                            + " on duplicate key update to_seq = values(to_seq), payload = values(payload)")) {
                int parameter = 1;
                for (var row : some) {
                    statement.setString(parameter++, row.reply().run().replyId().value());
                    statement.setInt(parameter++, row.fromSeq());
                    statement.setInt(parameter++, row.toSeq());
                    statement.setBytes(parameter++, row.sealed());
                }
                statement.executeUpdate();
            }
        }
    }

    private static void storeGenerations(Connection connection, String instanceId, List<Generation> generations)
            throws SQLException {
        if (generations.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement(
                "update reply_run set generation_id = ? where reply_id = ? and instance_id = ? and state = 'open'")) {
            for (var generation : generations) {
                statement.setString(1, generation.id());
                statement.setString(2, generation.reply().run().replyId().value());
                statement.setString(3, instanceId);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /// Replies whose last frame is stored are done, unless their cost is still asked for.
    private static List<JournaledReply> finish(Connection connection, String instanceId, List<Row> rows)
            throws SQLException {
        var finished = rows.stream()
                .filter(row -> row.reply().log().state() == ReplyLog.State.ENDED
                        && row.reply().log().lastSeq() == row.toSeq())
                .map(Row::reply)
                .toList();
        if (finished.isEmpty()) {
            return finished;
        }
        try (var statement = connection.prepareStatement("""
                update reply_run set state = 'done', changed_at = utc_timestamp(6)
                 where reply_id = ? and instance_id = ? and state = 'ending'
                """)) {
            for (var reply : finished) {
                statement.setString(1, reply.run().replyId().value());
                statement.setString(2, instanceId);
                statement.addBatch();
            }
            statement.executeBatch();
        }
        return finished;
    }

    private static Set<String> stopRequests(Connection connection, String instanceId) throws SQLException {
        try (var statement = connection.prepareStatement(
                "select reply_id from reply_run where instance_id = ? and state = 'open' and stop_requested = 1")) {
            statement.setString(1, instanceId);
            return ids(statement);
        }
    }

    private static Set<String> ids(PreparedStatement statement) throws SQLException {
        try (var result = statement.executeQuery()) {
            var ids = new HashSet<String>();
            while (result.next()) {
                ids.add(result.getString(1));
            }
            return ids;
        }
    }
}
