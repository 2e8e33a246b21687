package chat.limitless.api.credits;

/// For how long a spending cap counts.
public enum CapPeriod {
    /// A calendar day in the owner's time zone.
    DAY,
    /// A calendar month in the owner's time zone.
    MONTH
}
