package chat.limitless.ops.benchmarks.commands;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/// The floor below every framework: one row of an event's size, one commit, one connection per client.
final class BareJdbc implements Contender {

    private static final byte[] PAYLOAD = new byte[300];
    private static final byte[] METADATA = new byte[100];

    private final HikariDataSource pool;
    private final AtomicLong sequence = new AtomicLong();

    BareJdbc(String jdbcUrl, String user, String password, int clients) {
        var config = new HikariConfig();
        config.setJdbcUrl(jdbcUrl);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(clients);
        config.setMinimumIdle(clients);
        this.pool = new HikariDataSource(config);
        try (var connection = pool.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("""
                    create table if not exists bare_event (
                      position bigint not null auto_increment primary key,
                      stream_id varchar(64) not null,
                      sequence bigint not null,
                      event_id varchar(36) not null,
                      payload mediumblob not null,
                      metadata mediumblob not null,
                      unique key stream (stream_id, sequence),
                      unique key event (event_id)
                    ) default charset utf8mb4 collate utf8mb4_bin""");
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public String name() {
        return "bare JDBC, one row and one commit";
    }

    @Override
    public void open(int account) {}

    @Override
    public void command(int account, int client, long turn) {
        var next = sequence.incrementAndGet();
        try (var connection = pool.getConnection();
                var insert = connection.prepareStatement(
                        "insert into bare_event (stream_id, sequence, event_id, payload, metadata)"
                                + " values (?, ?, ?, ?, ?)")) {
            insert.setString(1, "cra_bench" + account);
            insert.setLong(2, next);
            insert.setString(3, new UUID(next, client).toString());
            insert.setBytes(4, PAYLOAD);
            insert.setBytes(5, METADATA);
            insert.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
