package chat.limitless.query.projection;

import java.sql.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.SqlParameterValue;

/// Writes many rows of one table, new ones and known ones apart. An upsert would be one statement less to think
/// about, but while it looks for a duplicate it locks the gap before it, and two segments that write neighbouring
/// rows end in a deadlock; an insert and an update by key lock nothing but their rows. Rows come as all their values:
/// keys, fixed, changing.
public final class RowWriter {

    /// Enough to make the round trip cheap; few enough to stay far below the packet limit.
    private static final int ROWS_PER_STATEMENT = 250;

    /// A bare null makes Spring ask the driver for the type of the parameter, which answers with an exception.
    private static final SqlParameterValue NULL = new SqlParameterValue(Types.NULL, null);

    private final int keyColumns;
    private final int columns;
    private final int changingColumns;
    private final String insert;
    private final String row;
    private final String update;

    private RowWriter(String table, List<String> keys, List<String> fixed, List<String> changing) {
        var all = new ArrayList<>(keys);
        all.addAll(fixed);
        all.addAll(changing);
        keyColumns = keys.size();
        columns = all.size();
        changingColumns = changing.size();
        insert = "insert into " + table + " (" + String.join(", ", all) + ") values ";
        row = "(" + String.join(", ", Collections.nCopies(columns, "?")) + ")";
        update = "update " + table + " set " + assignments(changing, ", ") + " where " + assignments(keys, " and ");
    }

    private static String assignments(List<String> names, String separator) {
        return names.stream().map(name -> name + " = ?").collect(Collectors.joining(separator));
    }

    /// Statements for `table`.
    ///
    /// @param keys its primary key
    /// @param fixed columns that never change once the row is there
    /// @param changing all others
    public static RowWriter of(String table, List<String> keys, List<String> fixed, List<String> changing) {
        return new RowWriter(table, keys, fixed, changing);
    }

    /// Adds rows that are not there.
    public void insert(JdbcOperations jdbc, List<List<@Nullable Object>> rows) {
        for (int from = 0; from < rows.size(); from += ROWS_PER_STATEMENT) {
            var part = rows.subList(from, Math.min(rows.size(), from + ROWS_PER_STATEMENT));
            var values = new ArrayList<Object>(part.size() * columns);
            part.forEach(one -> one.forEach(value -> values.add(bound(value))));
            jdbc.update(insert + String.join(", ", Collections.nCopies(part.size(), row)), values.toArray());
        }
    }

    /// Changes rows that are there, in one round trip.
    public void update(JdbcOperations jdbc, List<List<@Nullable Object>> rows) {
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(update, rows.stream().map(this::changingThenKeys).toList());
        }
    }

    private Object[] changingThenKeys(List<@Nullable Object> values) {
        var bound = new ArrayList<Object>(changingColumns + keyColumns);
        values.subList(columns - changingColumns, columns).forEach(value -> bound.add(bound(value)));
        values.subList(0, keyColumns).forEach(value -> bound.add(bound(value)));
        return bound.toArray();
    }

    private static Object bound(@Nullable Object value) {
        return value == null ? NULL : value;
    }
}
