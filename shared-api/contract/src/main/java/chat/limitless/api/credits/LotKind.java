package chat.limitless.api.credits;

/// Where the credits of a lot come from. The two never mix: only paid lots have a cost basis.
public enum LotKind {
    /// Bought; carries what was paid.
    PAID,
    /// Given by the house.
    PROMOTIONAL
}
