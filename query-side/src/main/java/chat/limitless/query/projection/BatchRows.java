package chat.limitless.query.projection;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;

/// The rows of one table that one batch is about: read at once, changed in memory, written at once. Written in order of
/// their keys, so that segments which write neighbouring rows at the same time meet in one order.
///
/// @param <K> key of a row
/// @param <R> a row
public final class BatchRows<K extends Comparable<K>, R> {

    private final TreeMap<K, R> rows = new TreeMap<>();
    private final Set<K> stored = new HashSet<>();

    /// Takes a row as the table has it.
    public void loaded(K key, R row) {
        stored.add(key);
        rows.put(key, row);
    }

    /// Takes a new row, or another version of a known one.
    public void put(K key, R row) {
        rows.put(key, row);
    }

    /// The row as it is now; null when there is none.
    public @Nullable R find(K key) {
        return rows.get(key);
    }

    /// Stores everything.
    ///
    /// @param values all values of a row in the order of the writer's columns
    public void write(JdbcOperations jdbc, RowWriter writer, Function<R, List<@Nullable Object>> values) {
        var added = new ArrayList<List<@Nullable Object>>();
        var changed = new ArrayList<List<@Nullable Object>>();
        rows.forEach((key, row) -> (stored.contains(key) ? changed : added).add(values.apply(row)));
        writer.insert(jdbc, added);
        writer.update(jdbc, changed);
    }
}
