package chat.limitless.eventstore;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The table of personal keys. A row without a key is an erased person.
final class PersonalKeyStore implements AutoCloseable {

    /// @param key null once destroyed
    @SuppressWarnings("ArrayRecordComponent")
    record PersonalKey(String subjectId, byte[] keyId, byte @Nullable [] key) {}

    private static final String READ = "select subject_id, key_id, master_key_id, wrapped_key from personal_key where ";

    private final HikariDataSource pool;
    private final MasterKeys masterKeys;
    private final Clock clock;

    PersonalKeyStore(DatabaseUrl database, MasterKeys masterKeys, Clock clock) {
        var config = new HikariConfig();
        config.setPoolName("personal-keys");
        config.setJdbcUrl(database.jdbcUrl(DatabaseName.KEYS));
        config.setUsername(database.user());
        config.setPassword(database.password());
        config.setMaximumPoolSize(4);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(5_000);
        config.setMaxLifetime(600_000);
        config.setIdleTimeout(120_000);
        config.addDataSourceProperty("socketTimeout", "10000");
        this.pool = new HikariDataSource(config);
        this.masterKeys = masterKeys;
        this.clock = clock;
    }

    Optional<PersonalKey> bySubject(String subjectId) {
        return read(READ + "subject_id = ?", statement -> statement.setString(1, subjectId));
    }

    Optional<PersonalKey> byId(byte[] keyId) {
        return read(READ + "key_id = ?", statement -> statement.setBytes(1, keyId));
    }

    /// Makes a key for a new subject; when another process was first, its key is returned.
    PersonalKey create(String subjectId) {
        var made = new PersonalKey(subjectId, Sealing.random(Sealing.KEY_ID_BYTES), Sealing.random(Sealing.KEY_BYTES));
        var master = masterKeys.currentId();
        var sql = "insert into personal_key (subject_id, key_id, master_key_id, wrapped_key, created_at)"
                + " values (?, ?, ?, ?, ?)";
        try (var connection = pool.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, subjectId);
            statement.setBytes(2, made.keyId());
            statement.setString(3, master);
            statement.setBytes(
                    4,
                    Sealing.seal(
                            made.keyId(),
                            masterKeys.key(master),
                            java.util.Objects.requireNonNull(made.key()),
                            wrapContext(subjectId)));
            statement.setLong(5, AppendBatch.micros(clock.instant()));
            statement.executeUpdate();
            return made;
        } catch (SQLException e) {
            if (DatabaseErrors.isDuplicateKey(e)) {
                return bySubject(subjectId).orElseThrow(() -> new LogUnavailable("a personal key vanished", e));
            }
            throw new LogUnavailable("a personal key could not be stored", e);
        }
    }

    /// Destroys the key; a subject that never had one gets an empty row, so that none is made later.
    void destroy(String subjectId) {
        var sql = "insert into personal_key (subject_id, key_id, created_at, destroyed_at) values (?, ?, ?, ?)"
                + " on duplicate key update wrapped_key = null, master_key_id = null,"
                + " destroyed_at = coalesce(destroyed_at, values(destroyed_at))";
        long now = AppendBatch.micros(clock.instant());
        try (var connection = pool.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, subjectId);
            statement.setBytes(2, Sealing.random(Sealing.KEY_ID_BYTES));
            statement.setLong(3, now);
            statement.setLong(4, now);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new LogUnavailable("a personal key could not be destroyed", e);
        }
    }

    @FunctionalInterface
    private interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }

    private Optional<PersonalKey> read(String sql, Binding binding) {
        try (var connection = pool.getConnection();
                var statement = connection.prepareStatement(sql)) {
            binding.bind(statement);
            try (var rows = statement.executeQuery()) {
                if (!rows.next()) {
                    return Optional.empty();
                }
                var subject = rows.getString(1);
                var wrapped = rows.getBytes(4);
                var key = wrapped == null
                        ? null
                        : Sealing.open(masterKeys.key(rows.getString(3)), wrapped, wrapContext(subject));
                return Optional.of(new PersonalKey(subject, rows.getBytes(2), key));
            }
        } catch (SQLException e) {
            throw new LogUnavailable("a personal key could not be read", e);
        }
    }

    private static String wrapContext(String subjectId) {
        return "personal_key/" + subjectId;
    }

    @Override
    public void close() {
        pool.close();
    }
}
