package chat.limitless.query.projection;

/// A row that an earlier event must have made is not there.
public final class MissingRow extends RuntimeException {

    /// @param table where it should be
    /// @param id what was looked for; an id, never personal text
    public MissingRow(String table, String id) {
        super(table + " has no " + id);
    }
}
