package chat.limitless.query.testing;

import chat.limitless.api.accounts.UserId;
import chat.limitless.query.personal.SealedColumns;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The rows of a table in one comparable form. Sealed columns are opened: every sealing draws a nonce of its own.
public final class CanonicalRows {

    private static final Map<String, List<String>> KEYS = Map.of(
            "user_profile", List.of("user_id", "user_id"),
            "auto_recharge", List.of("user_id", "user_id"),
            "conversation_summary", List.of("conversation_id", "owner_id"),
            "transcript_item", List.of("item_id", "owner_id"));

    private CanonicalRows() {}

    /// All rows of the table, sorted.
    public static List<String> of(JdbcClient jdbc, SealedColumns sealed, String table) {
        return jdbc.sql("select * from " + table).query().listOfRows().stream()
                .map(row -> canonical(sealed, table, row))
                .sorted()
                .toList();
    }

    private static String canonical(SealedColumns sealed, String table, Map<String, Object> row) {
        var sorted = new TreeMap<String, String>();
        row.forEach((column, value) -> {
            if (value instanceof byte[] bytes && column.endsWith("_sealed")) {
                var names = KEYS.get(table);
                var id = (String) row.get(names.get(0));
                var owner = new UserId((String) row.get(names.get(1)));
                sorted.put(column, String.valueOf(sealed.open(owner, table + "." + column, id, bytes)));
            } else {
                sorted.put(column, String.valueOf(value));
            }
        });
        return sorted.toString();
    }
}
