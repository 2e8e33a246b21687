package chat.limitless.eventstore;

import java.util.Optional;

/// Keeps the last snapshot of each stream. A later one replaces an earlier one, never the other way round.
final class SnapshotStore {

    /// @param name stored name of the shell
    /// @param revision its revision
    /// @param takenAtMillis when it was taken
    @SuppressWarnings("ArrayRecordComponent")
    record Snapshot(
            String streamId,
            String streamType,
            long sequence,
            String snapshotId,
            String name,
            int revision,
            byte[] payload,
            long takenAtMillis) {}

    private static final String READ = "select stream_id, stream_type, sequence, snapshot_id, name, revision, payload,"
            + " taken_at from snapshot where stream_id = ?";
    // `sequence` is assigned last: each assignment sees the columns already assigned.
    private static final String WRITE = "insert into snapshot (stream_id, stream_type, sequence, snapshot_id, name,"
            + " revision, payload, taken_at) values (?, ?, ?, ?, ?, ?, ?, ?) on duplicate key update"
            + " stream_type = if(values(sequence) >= sequence, values(stream_type), stream_type),"
            + " snapshot_id = if(values(sequence) >= sequence, values(snapshot_id), snapshot_id),"
            + " name = if(values(sequence) >= sequence, values(name), name),"
            + " revision = if(values(sequence) >= sequence, values(revision), revision),"
            + " payload = if(values(sequence) >= sequence, values(payload), payload),"
            + " taken_at = if(values(sequence) >= sequence, values(taken_at), taken_at),"
            + " sequence = if(values(sequence) >= sequence, values(sequence), sequence)";

    private final LogReader connections;

    SnapshotStore(LogReader connections) {
        this.connections = connections;
    }

    Optional<Snapshot> read(String streamId) {
        return connections.with(READ, statement -> {
            statement.setString(1, streamId);
            try (var rows = statement.executeQuery()) {
                return rows.next()
                        ? Optional.of(new Snapshot(
                                rows.getString(1),
                                rows.getString(2),
                                rows.getLong(3),
                                rows.getString(4),
                                rows.getString(5),
                                rows.getInt(6),
                                rows.getBytes(7),
                                rows.getLong(8)))
                        : Optional.empty();
            }
        });
    }

    void write(Snapshot snapshot) {
        connections.with(WRITE, statement -> {
            statement.setString(1, snapshot.streamId());
            statement.setString(2, snapshot.streamType());
            statement.setLong(3, snapshot.sequence());
            statement.setString(4, snapshot.snapshotId());
            statement.setString(5, snapshot.name());
            statement.setInt(6, snapshot.revision());
            statement.setBytes(7, snapshot.payload());
            statement.setLong(8, snapshot.takenAtMillis());
            return statement.executeUpdate();
        });
    }
}
