package chat.limitless.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Refuses a server whose settings would lose or reorder what was acknowledged. Reports all problems at once.
public final class ServerSettingsCheck {

    private static final long PACKET_BYTES_LEAST = 16L << 20;
    private static final Duration CLOCK_OFF_MOST = Duration.ofSeconds(1);
    private static final Pattern GRANT = Pattern.compile("^GRANT (.+?) ON (\\S+) TO .*$", Pattern.CASE_INSENSITIVE);

    private final Connection connection;
    private final DatabaseUrl account;
    private final List<String> problems = new ArrayList<>();

    private ServerSettingsCheck(Connection connection, DatabaseUrl account) {
        this.connection = connection;
        this.account = account;
    }

    /// Every problem found, in words for an operator; empty when all is well.
    public static List<String> problems(DatabaseUrl account, Clock clock) {
        try (var connection = account.connect(DatabaseName.EVENTS, 30_000)) {
            var check = new ServerSettingsCheck(connection, account);
            check.durability();
            check.strictness();
            check.clock(clock);
            check.grants();
            check.head();
            return List.copyOf(check.problems);
        } catch (SQLException e) {
            return List.of("the database does not answer " + account + ": " + e.getMessage());
        }
    }

    /// Throws with every problem, or returns.
    public static void require(DatabaseUrl account, Clock clock) {
        var problems = problems(account, clock);
        if (!problems.isEmpty()) {
            throw new IllegalStateException(
                    "The database server cannot carry the log:\n- " + String.join("\n- ", problems));
        }
    }

    private void durability() throws SQLException {
        if (ServerKind.of(connection) == ServerKind.TIDB) {
            expect("tidb_txn_mode", "pessimistic");
            expect("tidb_constraint_check_in_place_pessimistic", "ON", "1");
        } else {
            expect("innodb_flush_log_at_trx_commit", "1");
        }
    }

    private void strictness() throws SQLException {
        var mode = variable("sql_mode");
        if (!mode.contains("STRICT_TRANS_TABLES") && !mode.contains("STRICT_ALL_TABLES")) {
            problems.add("sql_mode must be strict, it is " + mode);
        }
        long packet = Long.parseLong(variable("max_allowed_packet"));
        if (packet < PACKET_BYTES_LEAST) {
            problems.add("max_allowed_packet must be at least " + PACKET_BYTES_LEAST + ", it is " + packet);
        }
    }

    private void clock(Clock clock) throws SQLException {
        var there = LocalDateTime.parse(one("select date_format(utc_timestamp(6), '%Y-%m-%dT%H:%i:%s.%f')"))
                .toInstant(ZoneOffset.UTC);
        Instant here = clock.instant();
        if (Duration.between(there, here).abs().compareTo(CLOCK_OFF_MOST) > 0) {
            problems.add("the clocks differ: the database says " + there + ", this process says " + here);
        }
    }

    /// The account must not be able to change or remove an event.
    private void grants() throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("show grants")) {
            while (rows.next()) {
                var grant = GRANT.matcher(rows.getString(1));
                if (grant.matches() && isLog(grant.group(2)) && alters(grant.group(1))) {
                    problems.add("account " + account.user() + " may alter the log: " + grant.group(1) + " on "
                            + grant.group(2));
                }
            }
        }
    }

    private boolean isLog(String object) {
        var plain = object.replace("`", "");
        var events = account.database(DatabaseName.EVENTS);
        return plain.equals("*.*") || plain.equals(events + ".*") || plain.equals(events + ".event_log");
    }

    private static boolean alters(String privileges) {
        return Arrays.stream(privileges.toUpperCase(Locale.ROOT).split(",", -1))
                .map(String::strip)
                .anyMatch(one -> one.startsWith("ALL")
                        || List.of("UPDATE", "DELETE", "DROP", "ALTER").contains(one));
    }

    private void head() throws SQLException {
        var sql = "select count(*) from log_head h left join event_log e on e.position = h.position"
                + " where h.id = 1 and h.position = (select coalesce(max(position), 0) from event_log)"
                + " and (h.position = 0 or e.hash = h.hash)";
        if (!one(sql).equals("1")) {
            problems.add("the head row is not the last row of the log; run verify-log");
        }
    }

    private void expect(String variable, String... values) throws SQLException {
        var found = variable(variable);
        if (Arrays.stream(values).noneMatch(found::equalsIgnoreCase)) {
            problems.add(variable + " must be " + values[0] + ", it is " + found);
        }
    }

    private String variable(String name) throws SQLException {
        return one("select @@" + name);
    }

    private String one(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            var value = rows.getString(1);
            return value == null ? "" : value;
        }
    }
}
