package chat.limitless.query.projection;

import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Writes rows of one table in one statement: new ones are inserted, known ones overwritten. For rows that come one at
/// a time or need not be read first; tables that many segments fill at once are written by [RowWriter].
/// `values(column)` is the one form that MariaDB, MySQL and TiDB all understand.
public final class Upsert {

    /// Enough to make the round trip cheap; few enough to stay far below the packet limit.
    private static final int ROWS_PER_STATEMENT = 250;

    /// A bare null makes Spring ask the driver for the type of the parameter, which answers with an exception.
    private static final SqlParameterValue NULL = new SqlParameterValue(Types.NULL, null);

    private final int columns;
    private final String head;
    private final String row;
    private final String tail;

    private Upsert(String table, List<String> keys, List<String> others) {
        var all = new ArrayList<>(keys);
        all.addAll(others);
        columns = all.size();
        head = "insert into " + table + " (" + String.join(", ", all) + ") values ";
        row = "(" + String.join(", ", Collections.nCopies(columns, "?")) + ")";
        tail = " on duplicate key update "
                + others.stream().map(name -> name + " = values(" + name + ")").collect(Collectors.joining(", "));
    }

    /// A statement for `table`; `keys` are its primary key, `others` all further columns.
    public static Upsert into(String table, List<String> keys, List<String> others) {
        return new Upsert(table, keys, others);
    }

    /// Writes the rows; values in the order keys, others.
    public void write(JdbcClient jdbc, Collection<List<@Nullable Object>> rows) {
        var part = new ArrayList<List<@Nullable Object>>(Math.min(rows.size(), ROWS_PER_STATEMENT));
        for (var values : rows) {
            part.add(values);
            if (part.size() == ROWS_PER_STATEMENT) {
                writePart(jdbc, part);
                part.clear();
            }
        }
        if (!part.isEmpty()) {
            writePart(jdbc, part);
        }
    }

    private void writePart(JdbcClient jdbc, List<List<@Nullable Object>> rows) {
        var sql = head + String.join(", ", Collections.nCopies(rows.size(), row)) + tail;
        var values = new ArrayList<@Nullable Object>(rows.size() * columns);
        rows.forEach(row -> row.forEach(value -> values.add(value == null ? NULL : value)));
        jdbc.sql(sql).params(values).update();
    }
}
